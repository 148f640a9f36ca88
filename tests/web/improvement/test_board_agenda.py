"""What the facts put on an agenda, what changed, what stays red or late, and what waits for whom."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.improvement.actions.escalations import end_escalation, escalate
from lineofsight.web.improvement.actions.evidence import give_evidence, verify_evidence
from lineofsight.web.improvement.actions.progress import move_due_day, take_step, write_update
from lineofsight.web.improvement.actions.ratings import confirm_rating
from lineofsight.web.improvement.clock import acting_at
from lineofsight.web.improvement.queries.board_agenda import proposed_items
from lineofsight.web.improvement.queries.board_changes import changed_since
from lineofsight.web.improvement.queries.board_mine import my_work
from lineofsight.web.improvement.queries.board_stays import staying
from lineofsight.web.improvement.queries.boards import board_named, meeting_named
from tests.factories.web_accounts import someone
from tests.factories.web_boards import (
    a_board,
    a_held_meeting,
    a_meeting,
    a_task,
    an_escalation,
    an_item,
    days_ago,
    of_plan,
)
from tests.factories.web_improvement import (
    a_plan,
    a_priority,
    a_rating,
    a_state,
    a_test,
    an_action,
    evidence,
    reader_as,
    verified_evidence,
)
from tests.factories.web_performance import a_definition, kept, whole

pytestmark = pytest.mark.django_db
TODAY, SOON = timezone.localdate(), days_ago(-90)


def proposed(board):
    """The kind and the sentence of what is put before the next meeting."""
    return [(item.kind, item.because) for item in proposed_items(meeting_named(a_meeting(board).reference))]


def stays(board):
    return staying(board_named(board.reference))


def test_what_is_overdue_is_proposed_and_says_why():
    _, board = of_plan(due_on=days_ago(12), state="in_progress")

    ((kind, because),) = proposed(board)

    assert kind == "overdue"
    assert because.startswith("It is 12 days late (due ")


def test_what_is_in_time_is_not_proposed():
    _, board = of_plan()
    an_action(plan=board.oversights.get().plan, due_on=days_ago(3), state="verified")
    an_action(plan=board.oversights.get().plan, due_on=days_ago(3), withdrawn_at=timezone.now())
    an_action(due_on=days_ago(3))

    assert proposed(board) == []


def test_what_the_facts_rate_worse_than_was_confirmed_is_off_course():
    action, board = of_plan(state="proposed")
    a_rating(action, "Amber", on=days_ago(10))

    assert proposed(board) == [("off_course", "Rated Amber, and the facts lead to Red today.")]


def test_a_test_that_nobody_measured_is_not_called_off_course():
    action, board = of_plan()
    a_rating(action, "Amber", on=days_ago(10))
    a_test(action)

    assert proposed(board) == []


IN_MARCH = datetime(2025, 3, 3, 12, tzinfo=UTC)
LATE, IN_TIME = (80, 100), (95, 100)


@pytest.mark.parametrize(
    ("months", "beyond"),
    (
        ([LATE] * 12, ", and can no longer be by 31 March 2025, even with every case to come in time"),
        ([*[IN_TIME] * 11, LATE], ""),
    ),
    ids=("out of reach", "still to be reached"),
)
def test_a_test_that_is_not_met_is_off_course_and_said_to_be_out_of_reach_where_it_is(months, beyond):
    action, board = of_plan(due_on=IN_MARCH.date() + timedelta(days=90))
    a_test(action, words="Nine in ten are in time.", by_on=date(2025, 6, 30))
    kept((a_definition(), whole(*months)), first=date(2024, 3, 1))

    with acting_at(IN_MARCH):
        ((kind, because),) = proposed(board)

    said = f"A test of success, “Nine in ten are in time” (by 30 June 2025), is not met{beyond}."
    assert (kind, because) == ("off_course", said)


def test_a_test_that_is_met_is_not_off_course():
    action, board = of_plan(due_on=IN_MARCH.date() + timedelta(days=90))
    a_test(action)
    kept((a_definition(), whole(*[IN_TIME] * 12)), first=date(2024, 3, 1))

    with acting_at(IN_MARCH):
        assert "off_course" not in [kind for kind, _ in proposed(board)]


def test_the_agenda_tells_no_figure_to_who_may_see_none(client):
    action, board = of_plan()
    a_test(action, words="Nine in ten are in time")
    kept((a_definition(), whole(LATE)))
    client.force_login(someone("democratic_services"))

    shown = client.get(reverse("meeting", args=[a_meeting(board).reference])).content.decode()

    assert ("Nine in ten are in time" in shown, "80.0%" in shown, "80 of 100" in shown) == (True, False, False)


def test_what_is_ready_to_be_called_done_is_proposed_for_green():
    action, board = of_plan(state="awaiting_verification", done_on=days_ago(1))
    verified_evidence(action)
    a_rating(action, "Amber", on=days_ago(10))

    ((kind, _),) = proposed(board)

    assert kind == "for_green"


def test_what_changed_since_the_last_meeting_is_proposed():
    action, board = of_plan()
    a_held_meeting(board, days_ago=5)
    a_rating(action, "Amber", on=days_ago(10), confirmed_at=timezone.now() - timedelta(days=10))
    write_update(action=action, words="Two of five teams", said_on=TODAY, by=reader_as("pod_manager"))

    items = proposed(board)

    assert [kind for kind, _ in items] == ["standing", "changed"]
    assert items[1][1] == "1 change since the last meeting."


def test_an_action_stands_once_under_the_gravest_kind_with_every_reason():
    action, board = of_plan(due_on=days_ago(12))
    an_escalation(board, action, escalated_on=days_ago(2))

    ((kind, because),) = proposed(board)

    assert kind == "escalated"
    assert because.startswith("Escalated to Chief executive on")
    assert "it is 12 days late" in because


def test_what_stands_on_the_agenda_is_not_proposed_again():
    action, board = of_plan(due_on=days_ago(12))
    meeting = a_meeting(board)
    an_item(meeting, action=action)

    assert proposed_items(meeting_named(meeting.reference)) == []


def test_minutes_and_tasks_of_the_meeting_before_stand_on_each_agenda():
    board = a_board()
    held = a_held_meeting(board)
    a_task(held, due_on=days_ago(1))
    a_task(held)

    assert [because for _, because in proposed(board)] == [
        "They are to be agreed.",
        "2 tasks of earlier meetings not done, 1 of them overdue.",
    ]


def test_what_changed_tells_each_kind_with_who_and_when():
    director, lead = reader_as("director"), reader_as("pod_manager")
    action = an_action(due_on=SOON)
    since = timezone.now()
    move_due_day(action=action, was_on=SOON, to_on=SOON + timedelta(days=9), because="Later", by=lead)
    write_update(action=action, words="It goes on", said_on=TODAY, by=lead)
    file = ContentFile(b"minuted", name="minutes.pdf")
    shown = give_evidence(action=action, words="Minutes", dated_on=TODAY, file=file, by=lead)
    verify_evidence(evidence=shown, accepted=True, by=director)
    take_step(action=action, was="in_progress", now="awaiting_verification", by=lead)
    for state in ("Red", "Amber"):
        confirm_rating(action=action, state=a_state(action.plan, state), because="So it is", by=director)
    escalate(board=a_board(action.plan), action=action, to_whom="Director", because="Help", by=director)

    ((of, changes),) = [(row.action, row.changes) for row in changed_since([action.plan], since)]

    assert of == action
    assert [(change.what, change.by) for change in changes] == [
        ("Due date", lead.name),
        ("Update", lead.name),
        ("Evidence handed in", lead.name),
        ("Evidence verified", director.name),
        ("State", lead.name),
        ("Rating", director.name),
        ("Rating", director.name),
        ("Escalated", director.name),
    ]
    assert [change.words for change in changes if change.what in {"State", "Rating"}] == [
        "In progress to Done, awaiting verification",
        "Rated Red for the first time",
        "Red to Amber",
    ]


def test_what_changed_before_or_after_is_left_out():
    action = an_action(due_on=SOON)
    write_update(action=action, words="It goes on", said_on=TODAY, by=reader_as("pod_manager"))
    now = timezone.now()

    assert changed_since([action.plan], now) == []
    assert changed_since([action.plan], now - timedelta(days=1), until=now - timedelta(hours=1)) == []
    assert len(changed_since([action.plan], now - timedelta(days=1))) == 1


def test_what_stays_red_is_counted_from_the_first_of_the_last_row_of_reds():
    action, board = of_plan()
    for on, state in ((400, "Red"), (300, "Amber"), (100, "Red"), (40, "Red")):
        a_rating(action, state, on=days_ago(on))
    for ago in (200, 70, 35):
        a_held_meeting(board, days_ago=ago)

    (row,) = stays(board)

    assert (row.red_since, row.late_since, row.meetings, row.months) == (days_ago(100), None, 2, 3)
    assert row.is_due is True


def test_what_was_red_and_is_amber_does_not_stay():
    action, board = of_plan()
    a_rating(action, "Red", on=days_ago(100))
    a_rating(action, "Amber", on=days_ago(10))

    assert stays(board) == []


def test_what_is_escalated_is_not_due_to_be_until_that_ends():
    action, board = of_plan(due_on=days_ago(200))
    running = an_escalation(board, action, escalated_on=days_ago(3))
    before = [(row.is_due, row.escalation) for row in stays(board)]
    end_escalation(escalation=running, after=1, ended_on=TODAY, ended_because="It moved", by=reader_as())

    assert before == [(False, running)]
    assert [(row.is_due, row.escalation) for row in stays(board)] == [(True, None)]


def test_what_is_late_for_a_day_is_not_due_to_be_escalated():
    _, board = of_plan(due_on=days_ago(1))

    assert [(row.late_since, row.months, row.is_due) for row in stays(board)] == [(days_ago(1), 0, False)]


def test_ones_own_work_by_what_it_waits_for():
    lead, auditor = someone("pod_manager"), someone("quality_auditor")
    area = a_priority(a_plan())
    late = an_action(area, leads=(lead,), due_on=days_ago(2))
    soon = an_action(area, leads=(lead,), due_on=TODAY + timedelta(days=3))
    later = an_action(area, leads=(lead,), due_on=None, state="agreed")
    said_done = an_action(area, leads=(lead,), state="awaiting_verification", done_on=days_ago(4))
    shown = an_action(area, leads=(auditor,), due_on=SOON)
    evidence(soon, received_by=lead)
    evidence(shown, received_by=lead)

    mine = my_work(reader=reader_as(user=lead))
    theirs = my_work(reader=reader_as(user=auditor))

    assert (mine.overdue, mine.due_soon, mine.later) == ((late,), (soon,), (later,))
    assert set(mine.without_evidence) == {late, said_done}
    assert mine.to_verify == ()
    assert {each.action for each in theirs.to_verify} == {soon, said_done}


def test_evidence_that_was_turned_down_has_to_be_handed_in_anew():
    lead = someone("pod_manager")
    action = an_action(leads=(lead,), due_on=SOON)
    shown = evidence(action, received_by=lead)
    before = my_work(reader=reader_as(user=lead)).without_evidence
    verify_evidence(evidence=shown, accepted=False, because="Of another year", by=reader_as("quality_auditor"))

    assert (before, my_work(reader=reader_as(user=lead)).without_evidence) == ((), (action,))
