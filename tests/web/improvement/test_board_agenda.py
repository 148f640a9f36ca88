"""What the facts put on an agenda, what changed, what stays, and what the database lets nobody change afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db import DatabaseError, transaction
from django.utils import timezone

from lineofsight.web.improvement.actions.boards import save_board, say_whom_they_speak_for
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.escalations import end_escalation, escalate, record_monitoring
from lineofsight.web.improvement.actions.evidence import give_evidence, verify_evidence
from lineofsight.web.improvement.actions.meetings import call_meeting, hold_meeting, put_on_agenda, strike_item
from lineofsight.web.improvement.actions.minutes import ToDo, finish_task, take_minute
from lineofsight.web.improvement.actions.progress import move_due_day, take_step, write_update
from lineofsight.web.improvement.actions.ratings import confirm_rating
from lineofsight.web.improvement.models import AgendaItem, Meeting, Minute, MonitoringEntry, PlanEvent
from lineofsight.web.improvement.queries.board_agenda import ProposedItem, proposed_items
from lineofsight.web.improvement.queries.board_changes import changed_since
from lineofsight.web.improvement.queries.board_mine import my_work
from lineofsight.web.improvement.queries.board_stays import staying
from lineofsight.web.improvement.queries.boards import board_named, meeting_named
from tests.factories.web_accounts import someone
from tests.factories.web_boards import (
    a_board,
    a_held_meeting,
    a_meeting,
    a_minute,
    a_task,
    an_escalation,
    an_item,
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

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
SOON = TODAY + timedelta(days=90)


def days_ago(many):
    return TODAY - timedelta(days=many)


def of_plan(**details):
    """An action that is due in three months, and the board that oversees its plan."""
    action = an_action(**{"due_on": SOON} | details)
    return action, a_board(action.plan)


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


def test_the_agenda_of_a_meeting_that_was_held_stays_as_it_is():
    meeting = a_meeting()
    item = an_item(meeting)
    clerk = reader_as("democratic_services")
    held = hold_meeting(meeting=meeting, after=1, present="Everybody", by=clerk)

    for change in (
        lambda: put_on_agenda(meeting=held, items=[ProposedItem("asked_for", "More", "Because.")], by=clerk),
        lambda: strike_item(item=item, because="No", by=clerk),
        lambda: hold_meeting(meeting=held, after=2, present="Others", by=clerk),
    ):
        with pytest.raises(ValidationError, match="This meeting was held"):
            change()


@pytest.mark.parametrize(
    "change",
    (
        lambda: AgendaItem.objects.update(words="Other"),
        lambda: AgendaItem.objects.all()._raw_delete("default"),
        lambda: Minute.objects.update(words="Other"),
        lambda: Minute.objects.all()._raw_delete("default"),
        lambda: MonitoringEntry.objects.update(words="Other"),
    ),
)
def test_the_database_refuses_to_change_what_was_minuted(change):
    meeting = a_meeting()
    an_item(meeting)
    record_monitoring(
        board=meeting.board, month_on=TODAY, agency="Police", said_by="Chief", done="Much", by=reader_as()
    )
    Meeting.objects.update(held_at=timezone.now())
    a_minute(meeting)

    with pytest.raises(DatabaseError), transaction.atomic():
        change()


def test_an_agenda_may_be_changed_until_the_meeting_is_held():
    item = an_item(a_meeting())

    strike_item(item=item, because="Next time", by=reader_as("democratic_services"))

    item.refresh_from_db()
    assert (item.withdrawn_at is not None, item.version) == (True, 2)


def test_a_meeting_to_come_or_one_without_anybody_is_not_held():
    clerk = reader_as("democratic_services")

    with pytest.raises(ValidationError, match="still to come"):
        hold_meeting(meeting=a_meeting(days_ago=-1), after=1, present="Everybody", by=clerk)
    with pytest.raises(ValidationError, match="Say who was there"):
        hold_meeting(meeting=a_meeting(), after=1, present=" ", by=clerk)
    with pytest.raises(ChangedMeanwhile):
        hold_meeting(meeting=a_meeting(), after=7, present="Everybody", by=clerk)


def test_a_board_meets_once_a_day():
    meeting = a_meeting()

    with pytest.raises(ValidationError, match="meets on that day already"):
        call_meeting(board=meeting.board, meets_on=meeting.meets_on, by=reader_as())


def test_minutes_are_taken_of_what_was_held_and_actions_have_somebody_and_a_day():
    clerk = reader_as("democratic_services")
    held = a_held_meeting()

    with pytest.raises(ValidationError, match="Say first that the meeting was held"):
        take_minute(meeting=a_meeting(), kind="noted", words="So", by=clerk)
    for kind, to_do in (("action", None), ("noted", ToDo("HR", SOON))):
        with pytest.raises(ValidationError, match="Say who is to do it"):
            take_minute(meeting=held, kind=kind, words="So", to_do=to_do, by=clerk)


def test_a_minute_is_corrected_once_and_the_correction_again():
    clerk, meeting = reader_as("democratic_services"), a_held_meeting()
    first = take_minute(meeting=meeting, kind="noted", words="12", by=clerk)
    second = take_minute(meeting=meeting, kind="noted", words="21", corrects=first, by=clerk)

    with pytest.raises(ValidationError, match="corrected already"):
        take_minute(meeting=meeting, kind="noted", words="22", corrects=first, by=clerk)
    take_minute(meeting=meeting, kind="noted", words="22", corrects=second, by=clerk)


def test_what_is_minuted_of_an_action_stands_among_what_was_done_to_its_plan():
    action = an_action()
    meeting = a_held_meeting(a_board(action.plan))

    take_minute(meeting=meeting, kind="challenge", words="Why so late?", about=[action], by=reader_as())

    event = PlanEvent.objects.get(plan=action.plan)
    assert (event.what, event.detail, event.about) == ("Minuted: challenge", "Why so late?", action.reference)


def test_a_clerk_puts_nothing_into_a_plan():
    meeting = a_held_meeting()
    plan = meeting.board.oversights.get().plan

    with pytest.raises(PermissionDenied):
        take_minute(
            meeting=meeting,
            kind="action",
            words="Hire",
            to_do=ToDo("HR", SOON, plan=plan),
            by=reader_as("democratic_services"),
        )
    assert Minute.objects.count() == plan.actions.count() == 0


def test_a_task_is_not_done_in_the_future_nor_by_somebody_else():
    task = a_task()

    with pytest.raises(ValidationError, match="in the future"):
        finish_task(task=task, after=1, done_on=SOON, done_words="Done", by=reader_as())
    with pytest.raises(PermissionDenied):
        finish_task(task=task, after=1, done_on=TODAY, done_words="Done", by=reader_as("pod_manager"))


def test_an_escalation_fits_its_days_and_ends_with_words():
    action, board = of_plan()
    director = reader_as()

    with pytest.raises(ValidationError, match="in the future"):
        escalate(board=board, action=action, to_whom="X", because="Y", escalated_on=SOON, by=director)
    running = escalate(board=board, action=action, to_whom="X", because="Y", by=director)
    with pytest.raises(ValidationError, match="Say how it ended"):
        end_escalation(escalation=running, after=1, ended_on=TODAY, ended_because=" ", by=director)
    with pytest.raises(ValidationError, match="after it began"):
        end_escalation(escalation=running, after=1, ended_on=days_ago(1), ended_because="Z", by=director)


@pytest.mark.parametrize(("name", "said"), (("month_on", "not begun yet"), ("said_on", "in the future")))
def test_nobody_says_anything_of_a_month_to_come(name, said):
    days = {"month_on": TODAY, "said_on": TODAY} | {name: SOON}

    with pytest.raises(ValidationError, match=said):
        record_monitoring(board=a_board(), agency="Police", said_by="Chief", done="Much", by=reader_as(), **days)


def test_a_member_who_comes_back_takes_the_same_seat():
    director, board, member = reader_as(), a_board(), someone("head_of_service")
    plans = [board.oversights.get().plan]
    for version, members in enumerate(([member.pk], [], [member.pk]), 1):
        save_board(
            board=board, after=board.version, said={"about": f"{version}"}, members=members, plans=plans, by=director
        )
    seat = board.seats.get()
    say_whom_they_speak_for(seat=seat, after=seat.version, speaks_for="Social work", by=director)

    assert (seat.withdrawn_at, seat.version, seat.history.count(), seat.speaks_for) == (None, 4, 4, "Social work")


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
