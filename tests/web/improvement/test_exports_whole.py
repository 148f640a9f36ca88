"""A whole plan goes out as JSON and comes in again, row for row, into a site that never knew it."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.core.readings import Refused
from lineofsight.web.improvement.actions.escalations import escalate
from lineofsight.web.improvement.actions.minutes import take_minute
from lineofsight.web.improvement.actions.plan_actions import change_action, set_leads
from lineofsight.web.improvement.actions.progress import move_due_day, write_update
from lineofsight.web.improvement.actions.taking_in import take_in_plan
from lineofsight.web.improvement.demonstration.acting import act_out
from lineofsight.web.improvement.exports.on_paper import on_paper
from lineofsight.web.improvement.exports.on_paper_then import on_paper_then
from lineofsight.web.improvement.exports.sheets import sheets_of
from lineofsight.web.improvement.exports.tables import ALL, fields_of, is_left_out
from lineofsight.web.improvement.models import Plan, PlanEvent, RatingGiven
from lineofsight.web.improvement.queries.table import Wanted, plan_shown
from tests.factories.web_accounts import a_team, someone
from tests.factories.web_boards import a_board, a_held_meeting
from tests.factories.web_exports import a_plan_spoken_of, as_written, without_the_taking_in, written_elsewhere
from tests.factories.web_improvement import a_plan, a_priority, a_rating, an_action, reader_as, verified_evidence

pytestmark = pytest.mark.django_db
ROLES = (
    "director",
    "head_of_service",
    "pod_manager",
    "quality_auditor",
    "performance_analyst",
    "democratic_services",
)


def the_story():
    people = {role: someone(role, team=a_team() if role == "pod_manager" else None) for role in ROLES}
    return act_out(people=people, on=timezone.localdate())


def a_small_plan():
    plan = a_plan(title="Small")
    action = an_action(a_priority(plan), leads=("Ann",))
    verified_evidence(action)
    a_rating(action, "Green", confirmed_at=timezone.now() + timedelta(minutes=1))
    change_action(action=action, after=1, by=reader_as("director"), words="Put otherwise")
    set_leads(action=action, leads=[("Bob", None)], by=reader_as("director"))
    return plan


def on_papers(plan):
    """Everything that papers and sheets say of a plan: today, and as it was recorded on days that have passed."""
    today = on_paper(plan_shown(plan), reader=reader_as("director"))
    days = [timezone.localdate() - timedelta(days=many) for many in (1, 60, 400)]
    return [today, sheets_of(today), *(on_paper_then(plan, day, wanted=Wanted()) for day in days)]


@pytest.mark.parametrize("make", (the_story, a_small_plan, a_plan_spoken_of))
def test_a_plan_comes_in_row_for_row(make, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    said = []

    def made():
        plan = make()
        said.extend(on_papers(plan))
        return plan

    written = written_elsewhere(made)

    plan = take_in_plan(written.encode())

    assert without_the_taking_in(as_written(plan)) == without_the_taking_in(written)
    assert plan.events.filter(what="Plan taken in").count() == 1
    assert not get_user_model().objects.filter(is_active=True).exists()
    assert on_papers(plan) == said


@pytest.mark.parametrize("month", (1, 7))
def test_a_moment_is_written_in_one_way_in_summer_and_winter(month):
    plan = a_plan()
    plan.changed_at = datetime(2025, month, 1, 12, tzinfo=timezone.get_default_timezone())
    plan.save()

    written, read_again = (
        json.loads(as_written(one))["tables"]["plan"][0]["changed_at"] for one in (plan, Plan.objects.get(pk=plan.pk))
    )

    assert written == read_again == {1: "2025-01-01T12:00:00+00:00", 7: "2025-07-01T11:00:00+00:00"}[month]


def test_every_field_is_written_but_what_names_a_document_that_was_read():
    left_out = {
        f"{model._meta.model_name}.{field.name}" for model in ALL for field in fields_of(model) if is_left_out(field)
    }

    assert left_out == {"checkedtext.document"}


def test_what_a_board_minuted_and_escalated_goes_out_with_the_plan():
    action = an_action()
    meeting = a_held_meeting(a_board(action.plan))
    take_minute(meeting=meeting, kind="challenge", words="Why so late?", about=[action], by=reader_as())
    escalate(
        board=meeting.board,
        action=action,
        to_whom="Cabinet",
        because="It stays red",
        escalated_on=timezone.localdate(),
        by=reader_as(),
    )

    events = json.loads(as_written(action.plan))["tables"]["planevent"]

    assert [(event["what"], event["detail"]) for event in events] == [
        ("Minuted: challenge", "Why so late?"),
        ("Escalated", "To Cabinet: It stays red"),
    ]


WORDS = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), min_size=1, max_size=60).filter(
    str.strip
)
DAYS = st.dates(date(2015, 1, 1), date(2026, 1, 1))


@st.composite
def any_plan(draw):
    """What makes a plan of any size in which any words stand: actions, their moves, updates, leads and ratings."""
    words, days = draw(st.lists(WORDS, min_size=4, max_size=4)), draw(st.lists(DAYS, min_size=2, max_size=2))
    actions = draw(st.lists(st.sampled_from(("moved", "rated", "told", "plain")), max_size=5))

    def make():
        by = reader_as("director")
        plan = a_plan(title=words[0])
        for what in actions:
            action = an_action(a_priority(plan, title=words[1]), words=words[2], leads=(words[3],), due_on=days[0])
            if what == "moved" and days[0] != days[1]:
                move_due_day(action=action, was_on=days[0], to_on=days[1], because=words[3], by=by)
            elif what == "rated":
                a_rating(action, "Amber", on=days[1], because=words[3])
            elif what == "told":
                write_update(action=action, words=words[3], said_on=days[1], by=by)
        return plan

    return make


@settings(max_examples=10, deadline=None)
@given(make=any_plan())
def test_any_plan_comes_in_row_for_row(make):
    with transaction.atomic():
        written = written_elsewhere(make)
        plan = take_in_plan(written.encode())
        assert without_the_taking_in(as_written(plan)) == without_the_taking_in(written)
        transaction.set_rollback(True)


def test_people_who_have_an_account_here_keep_it():
    plan = a_plan(title="Ours")
    ann = someone("director", name="Ann")
    whole = json.loads(as_written(plan))
    whole["people"] = [{"reference": str(ann.reference), "name": "Ann"}]
    for row in [*whole["tables"]["plan"], *whole["tables"]["historicalplan"]]:
        row |= {"reference": "aaaaaaaaaaaa", "changed_by": str(ann.reference)}
    whole["plan"] = "aaaaaaaaaaaa"

    taken = take_in_plan(json.dumps(whole).encode())

    assert taken.changed_by == ann
    assert get_user_model().objects.count() == 1


def test_a_plan_that_is_here_already_is_not_taken_in_twice():
    plan = a_small_plan()
    written = as_written(plan)
    events = PlanEvent.objects.count()

    with pytest.raises(Refused, match="The plan “Small” is here already"):
        take_in_plan(written.encode())

    assert PlanEvent.objects.count() == events


def test_no_green_without_evidence_comes_in():
    whole = json.loads(written_elsewhere(a_small_plan))
    for table in ("verification", "evidence", "historicalevidence"):
        whole["tables"][table] = []

    with pytest.raises(Refused, match="is rated Green without evidence that had been verified"):
        take_in_plan(json.dumps(whole).encode())

    assert not Plan.objects.exists()
    assert not RatingGiven.objects.exists()


def changed(whole, **parts):
    return json.dumps(whole | parts).encode()


@pytest.mark.parametrize(
    ("change", "said"),
    (
        (lambda _: b"no JSON", "it is not JSON"),
        (lambda _: b"[" * 100_000, "it is not JSON"),
        (lambda _: b"[]", "not a whole plan"),
        (lambda whole: changed(whole, version=1), "another version"),
        (lambda whole: changed(whole, tables={}), "its tables are other ones"),
        (lambda whole: changed(whole, tables=whole["tables"] | {"plan": 1}), "its tables are other ones"),
        (lambda whole: changed(whole, tables=whole["tables"] | {"plan": [{}]}), "row 1 of plan has other parts"),
        (lambda whole: changed(whole, people=[]), "or it was changed afterwards"),
        (lambda whole: changed(whole, people=[{}]), "or it was changed afterwards"),
        (lambda whole: changed(whole, plan="nosuch"), "or it was changed afterwards"),
        (
            lambda whole: changed(
                whole, tables=whole["tables"] | {"action": [row | {"state": "x"} for row in whole["tables"]["action"]]}
            ),
            "or it was changed afterwards",
        ),
        (
            lambda whole: changed(
                whole, tables=whole["tables"] | {"action": [row | {"plan": 7} for row in whole["tables"]["action"]]}
            ),
            "or it was changed afterwards",
        ),
    ),
)
def test_what_is_no_whole_plan_is_refused(change, said):
    whole = json.loads(written_elsewhere(a_small_plan))

    with pytest.raises(Refused, match=said):
        take_in_plan(change(whole))

    assert not Plan.objects.exists()
    assert not get_user_model().objects.exists()


def test_the_command_takes_it_in(tmp_path, capsys):
    file = tmp_path / "plan.json"
    file.write_text(written_elsewhere(a_small_plan), encoding="utf-8")

    call_command("take_in_plan", str(file))

    assert capsys.readouterr().out == "“Small” was taken in.\n"
    assert Plan.objects.get().title == "Small"


def test_the_command_says_why_nothing_was_taken_in(tmp_path, capsys):
    for name, content, said in (("none.json", None, "none.json cannot be opened"), ("bad.json", "x", "not a whole")):
        if content:
            (tmp_path / name).write_text(content)
        with pytest.raises(SystemExit):
            call_command("take_in_plan", str(tmp_path / name))
        assert said in capsys.readouterr().out


def test_the_whole_plan_is_downloaded(client):
    client.force_login(someone("director"))
    plan = a_plan(title="Whole", plan_on=date(2024, 1, 15))

    answer = client.get(reverse("take_plan_whole", args=[plan.reference]))

    assert answer["Content-Type"] == "application/json"
    assert json.loads(answer.getvalue())["tables"]["plan"][0]["title"] == "Whole"
