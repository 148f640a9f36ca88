"""A small council in which every word about a child can be told from every other child's: each holds its own canary."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils import timezone

from lineofsight.core.tables import Kind
from lineofsight.engines.rows_behind import rows_question
from lineofsight.library.subjects import all_measures
from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.roles import ROLES
from lineofsight.web.improvement.models import Action
from lineofsight.web.performance.measuring.definitions import cuts_of
from lineofsight.web.records.models import Deadline, Person, PossibleDuplicate
from lineofsight.web.records.models.canonical import ABOUT_A_CHILD, TABLES
from tests.factories.snapshots import a_snapshot
from tests.factories.web_accounts import a_team, covering, someone
from tests.factories.web_boards import a_board, a_held_meeting, a_meeting, a_task, an_escalation, an_item
from tests.factories.web_claims import a_claim, a_frozen_figure, an_update
from tests.factories.web_documents import a_draft_of, a_waiting_document
from tests.factories.web_improvement import (
    a_milestone,
    a_plan,
    a_priority,
    a_recommendation,
    a_stored_file,
    a_test,
    an_action,
    an_aim,
    an_inspection,
    evidence,
)
from tests.factories.web_kept import kept_figures
from tests.factories.web_records import a_broken_glass, a_person, a_restriction, a_row, an_allocation
from tests.factories.web_recurrences import a_possible_recurrence
from tests.factories.web_sheets import a_handed_in_sheet

RELATIONS = ("own", "team", "other_team", "closed", "restricted", "sealed", "sibling", "elsewhere")
OPEN = {"own", "team", "other_team", "closed", "sibling", "elsewhere"}
HEAD_OF_SERVICE = OPEN | {"restricted", "sealed"}
SEES = {
    "social_worker": {"own"},
    "personal_adviser": {"own"},
    "independent_reviewing_officer": {"own"},
    "pod_manager": {"own", "team"},
    "business_support": {"own", "team"},
    "head_of_service": HEAD_OF_SERVICE,
    "quality_auditor": OPEN,
    "performance_analyst": OPEN,
    "director": OPEN,
    "inspector": OPEN,
}
"""Whom each role sees, as the service says it, written out and not worked out. A role not here sees nobody."""
TRACKERS = ("assessment", "care_review", "care_visit")
CASEWORK = {"social_worker": "w1", "personal_adviser": "w5", "independent_reviewing_officer": "w6"}
OF_A_TEAM = {"pod_manager", "business_support"}


@dataclass(frozen=True)
class Council:
    """The people by what they are to the social worker, and an account for each role."""

    people: dict[str, Person]
    users: dict[str, User]
    samples: dict[str, object]

    def sees(self, role: str) -> set[str]:
        return SEES.get(role, set())


def canary(relation: str) -> str:
    """The word that stands in everything about one child, and in nothing else.

    >>> canary("other_team")
    'Qzotherteam'
    """
    return f"Qz{relation.replace('_', '')}"


def a_council() -> Council:
    pod, other = a_team("Pod 1"), a_team("Pod 2")
    people = {relation: a_child(relation) for relation in RELATIONS}
    for relation in ("own", "restricted", "sealed"):
        for worker in CASEWORK.values():
            an_allocation(people[relation], worker_id=worker, team=pod, worker_name=f"Worker {canary(relation)}")
    an_allocation(people["team"], worker_id="w2", team=pod)
    for relation in ("other_team", "sibling"):
        an_allocation(people[relation], worker_id="w4", team=other)
    users = {role: a_user(role, pod) for role in ROLES}
    samples = _samples(people, users, pod)
    keep_figures_of(people)
    return Council(people, users, samples)


def a_user(role: str, pod: object) -> User:
    team = pod if role in OF_A_TEAM else None
    return someone(
        role, team=team, worker_id=CASEWORK.get(role, ""), username=f"a_{role}", email=f"{role}@council.example"
    )


def a_child(relation: str) -> Person:
    """A child with a row in every table about children, each text in it a canary, and a deadline in each tracker."""
    word = canary(relation)
    authority = "999" if relation == "elsewhere" else "846"
    person = a_person(
        f"{word}first", f"{word}last", child_id=f"{word}number", authority=authority, is_open=relation != "closed"
    )
    for table in ABOUT_A_CHILD:
        a_row(table, person, **_filled(table, word))
    today = timezone.localdate()
    for tracker in TRACKERS:
        Deadline.objects.create(
            person=person,
            tracker=tracker,
            timescale=tracker,
            subject_table="referrals",
            subject_key=f"{word}key",
            started_on=today - timedelta(days=40),
            due_on=today - timedelta(days=1),
            worker_id="w1" if relation in {"own", "restricted", "sealed"} else "w4",
        )
    return person


def _filled(table: str, word: str) -> dict[str, object]:
    """Every text of a row with the canary in it, every code the first of its set, every date some weeks ago."""
    found = {}
    for column in TABLES[table].columns:
        if column.name in {"child_id", "family_id"}:
            continue
        if column.kind is Kind.TEXT:
            found[column.name] = f"{word}{column.name}"
        elif column.kind is Kind.DATE:
            found[column.name] = some_weeks_ago()
    return found | ({"family_id": "family"} if "family_id" in TABLES[table].by_name else {})


def keep_figures_of(people: dict[str, Person]) -> None:
    """A snapshot in the store with a referral of each child, and figures kept of it: the pages show both."""
    today, day = timezone.localdate(), some_weeks_ago()
    here = [f"{canary(relation)}number" for relation in people if relation != "elsewhere"]
    referrals = [{"child_id": number, "referred_on": day.isoformat(), "source_ref": number} for number in here]
    snapshot = a_snapshot(settings.SNAPSHOTS, {"referrals": referrals}, as_at=today)
    figures = {
        "referrals_received": {"whole": {"whole": (7, None)}},
        "assessments_in_time": {"whole": {"whole": (3, 4)}},
    }
    measured = kept_figures(figures, as_at=today)
    measured.snapshot = snapshot.id
    measured.save()
    received = all_measures()["referrals_received"]
    found_by = asdict(rows_question(received, cuts_of(received)))
    measured.definitions.filter(measure="referrals_received").update(rows=found_by)


def some_weeks_ago() -> date:
    return timezone.localdate() - timedelta(days=40)


def _samples(people: dict[str, Person], users: dict[str, User], pod: object) -> dict[str, object]:
    """What can be named in an address, beside children."""
    owner = someone("head_of_service", username="owner", email="owner@council.example")
    restricted = a_restriction(people["restricted"], owner=owner, reason=f"{canary('restricted')}reason")
    a_restriction(people["sealed"], owner=owner, kind="adoption", reason=f"{canary('sealed')}reason")
    breaker = someone("social_worker", username="breaker", email="breaker@council.example")
    glass = a_broken_glass(people["other_team"], user=breaker, reason="It was urgent.")
    duplicate = PossibleDuplicate.objects.create(first=people["own"], second=people["closed"], because="same name")
    return {
        "restriction": restricted,
        "glass": glass,
        "team": pod,
        "account": users["social_worker"],
        "appointment": users["social_worker"].appointments.get(),
        "cover": covering(users["pod_manager"], "w1"),
        "duplicate": duplicate,
        "load": people["own"].identities.get().load,
    } | _of_plans(users)


def _of_plans(users: dict[str, User]) -> dict[str, object]:
    """An improvement plan with one of everything; the pod manager handed its evidence in."""
    inspection = an_inspection()
    recommendation = a_recommendation(inspection)
    area = a_priority(a_plan(inspection=inspection))
    action = an_action(area, leads=(users["director"],), answers=(recommendation,))
    return {
        "inspection": inspection,
        "recommendation": recommendation,
        "plan": area.plan,
        "area": area,
        "action": action,
        "milestone": a_milestone(action),
        "test": a_test(action),
        "aim": an_aim(),
        "draft": a_draft_of(area.plan),
        "document": a_draft_of(area.plan, plan=area.plan, saved_at=timezone.now()),
        "waiting": a_waiting_document(users["head_of_service"]),
        "evidence": evidence(action, received_by=users["pod_manager"], file=a_stored_file()),
        "sheet": a_handed_in_sheet(by=users["pod_manager"]),
        "claim": a_claim(action),
        "update": an_update(action),
        "figure": a_frozen_figure(action, by=users["pod_manager"]),
        "recurrence": a_possible_recurrence(recommendation, a_recommendation()),
    } | _of_boards(action, users)


def _of_boards(action: Action, users: dict[str, User]) -> dict[str, object]:
    """A board that met and meets again; the quality auditor has a task of it."""
    board = a_board(action.plan, members=(users["director"],))
    held = a_held_meeting(board)
    task = a_task(held, owner=users["quality_auditor"])
    return {
        "board": board,
        "seat": board.seats.get(),
        "meeting": held,
        "task": task,
        "item": an_item(a_meeting(board), action=action),
        "escalation": an_escalation(board, action),
    }
