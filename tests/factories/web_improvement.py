"""Inspections, plans, their actions and what shows that these are done, made for a test."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from importlib import import_module
from itertools import count
from typing import TypeVar

from django.utils import timezone

from lineofsight.core.rating_scales import RatingScale as Scale
from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.queries import reader_of
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.actions.plans import write_scale
from lineofsight.web.improvement.models import (
    Action,
    Answer,
    Changeable,
    Evidence,
    Inspection,
    KeptFile,
    Lead,
    Milestone,
    Objective,
    Plan,
    Priority,
    RatingGiven,
    RatingScale,
    RatingState,
    Recommendation,
    Source,
    SuccessTest,
    Verification,
)
from tests.factories.web_accounts import someone

WITH_EVIDENCE, ON_TRACK = "three_colours_with_evidence", "on_track"
PLAN_ON = date(2024, 1, 15)
_numbers = count(1)
Row = TypeVar("Row", bound=Changeable)


def library_scale(name: str) -> Scale:
    """A scale of the library, by its name."""
    return import_module(f"lineofsight.library.rating_scales.{name}").rating_scale


def an_inspection(**details: object) -> Inspection:
    """An Ofsted inspection of two weeks."""
    said = {
        "source": "ofsted",
        "title": "Inspection of children’s services",
        "council": "Demonstration council",
        "began_on": date(2023, 9, 11),
        "ended_on": date(2023, 9, 22),
        "published_on": date(2023, 11, 6),
    }
    return kept(Inspection(**said | details))


def a_recommendation(inspection: Inspection | None = None, **details: object) -> Recommendation:
    number = next(_numbers)
    said = {"number": str(number), "order": number, "inspectors_words": f"Improve matter {number}."}
    return kept(Recommendation(inspection=inspection or an_inspection(), **said | details))


def a_plan(
    scale: str | Scale | None = WITH_EVIDENCE, *, inspection: Inspection | None = None, **details: object
) -> Plan:
    """A plan with a rating scale, unless ``scale`` is ``None``; it answers an inspection where one is given."""
    said = {"title": f"Improvement plan {next(_numbers)}", "council": "Demonstration council", "plan_on": PLAN_ON}
    plan = kept(Plan(**said | details))
    if scale:
        a_scale(plan, scale)
    if inspection:
        Source.objects.create(plan=plan, inspection=inspection)
    return plan


def a_scale(plan: Plan, scale: str | Scale = WITH_EVIDENCE, *, from_on: date = PLAN_ON) -> RatingScale:
    """A rating scale that the plan has from a day on: one of the library by its name, or any other."""
    found = library_scale(scale) if isinstance(scale, str) else scale
    library = scale if isinstance(scale, str) else ""
    meanings = {state.name: state.name for state in found.states} if library else {}
    return write_scale(plan, found, from_on=from_on, library_scale=library, meanings=meanings)


def a_state(plan: Plan, name: str = "Amber") -> RatingState:
    """A state of the plan's scale, by its name."""
    return RatingState.objects.get(scale__plan=plan, name=name)


def an_aim(**details: object) -> Objective:
    """An aim of the corporate plan."""
    return kept(Objective(**{"level": "corporate_plan", "title": "Children are safe"} | details))


def a_priority(plan: Plan | None = None, **details: object) -> Priority:
    number = next(_numbers)
    said = {"number": str(number), "order": number, "title": f"Area {number}"}
    return kept(Priority(plan=plan or a_plan(), **said | details))


def an_action(priority: Priority | None = None, *, plan: Plan | None = None, **details: object) -> Action:
    """An action in progress that is due at the end of 2024. ``leads`` are names, ``answers`` recommendations."""
    number = next(_numbers)
    leads, answers = details.pop("leads", ()), details.pop("answers", ())
    said = {
        "number": str(number),
        "order": number,
        "words": f"Do thing {number}",
        "state": "in_progress",
        "due_on": date(2024, 12, 31),
    }
    under = priority or (None if plan else a_priority())
    action = kept(Action(plan=plan or under.plan, priority=under, **said | details))
    for lead in leads:
        a_lead(action, lead)
    for recommendation in answers:
        kept(Answer(action=action, recommendation=recommendation))
    return action


def a_lead(action: Action, lead: str | User) -> Lead:
    """Somebody who leads an action: named in words only, or with an account."""
    account = None if isinstance(lead, str) else lead
    return kept(Lead(action=action, words=str(lead), account=account))


def a_kept_file(name: str = "audit.pdf", content: bytes = b"what was found", **details: object) -> KeptFile:
    """A file that was handed in; its bytes are not there unless a test writes them."""
    said = {"name": name, "sha256": sha256(content).hexdigest(), "size": len(content)}
    return KeptFile.objects.create(**said | details)


def a_stored_file(content: bytes = b"what was found") -> KeptFile:
    """A file that was handed in, with its bytes in their place."""
    file = a_kept_file(content=content)
    file.path.parent.mkdir(parents=True, exist_ok=True)
    file.path.write_bytes(content)
    return file


def a_milestone(action: Action, **details: object) -> Milestone:
    return kept(Milestone(action=action, **{"words": "A paper to the board"} | details))


def evidence(action: Action, *, verified_by: User | None = None, **details: object) -> Evidence:
    """Something handed in for an action, and verified by somebody where one is given."""
    said = {"words": "An audit of 20 records", "dated_on": date(2024, 6, 30)}
    said |= {"received_by": details.pop("received_by", None) or someone("pod_manager")}
    if "figure" not in details and "file" not in details:
        said["file"] = a_kept_file()
    found = kept(Evidence(action=action, **said | details))
    if verified_by:
        Verification.objects.create(evidence=found, accepted=True, by=verified_by)
    return found


def verified_evidence(action: Action, **details: object) -> Evidence:
    """Something handed in for an action, and verified by a quality auditor."""
    return evidence(action, verified_by=someone("quality_auditor"), **details)


def a_test(of: Action | Priority, **details: object) -> SuccessTest:
    """A test that a figure reaches 90 %, unless it is said otherwise."""
    place = {"action": of} if isinstance(of, Action) else {"priority": of}
    said = {"kind": "indicator", "words": "Nine in ten assessments are in time", "measure": "assessments_in_time"}
    said |= {"least": 90.0, "by_on": date(2025, 3, 31)}
    return kept(SuccessTest(**place, **said | details))


def a_rating(action: Action, state: str = "Amber", *, on: date | None = None, **details: object) -> RatingGiven:
    """A rating of the action by its plan's scale, as it was proposed."""
    given = a_state(action.plan, state)
    said = {"proposed": given, "sentence": f"{state}, because.", "confirmed_by": None}
    said |= {"rated_on": on or timezone.localdate()} | details
    said["confirmed_by"] = said["confirmed_by"] or someone("head_of_service")
    return RatingGiven.objects.create(action=action, state=given, **said)


def reader_as(role: str = "director", user: User | None = None) -> Reader:
    """Somebody who reads and writes in a role, as the site knows them."""
    return reader_of(user or someone(role), on=timezone.localdate())


def kept(row: Row) -> Row:
    """The row, saved as its first version."""
    row.save()
    return row
