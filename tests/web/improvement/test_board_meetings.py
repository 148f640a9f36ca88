"""Meetings that are held, what is minuted and escalated, and what the database lets nobody change afterwards."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from lineofsight.web.improvement.actions.boards import save_board, say_whom_they_speak_for
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.escalations import end_escalation, escalate, record_monitoring
from lineofsight.web.improvement.actions.meetings import call_meeting, hold_meeting, put_on_agenda, strike_item
from lineofsight.web.improvement.actions.minutes import ToDo, finish_task, take_minute
from lineofsight.web.improvement.models import AgendaItem, Meeting, Minute, MonitoringEntry, PlanEvent
from lineofsight.web.improvement.queries.board_agenda import ProposedItem
from tests.factories.web_accounts import someone
from tests.factories.web_boards import (
    a_board,
    a_held_meeting,
    a_meeting,
    a_minute,
    a_task,
    an_item,
    days_ago,
    of_plan,
)
from tests.factories.web_improvement import (
    an_action,
    reader_as,
)

pytestmark = pytest.mark.django_db
TODAY, SOON = timezone.localdate(), days_ago(-90)


def test_the_agenda_of_a_meeting_that_was_held_stays_as_it_is():
    meeting = a_meeting()
    item = an_item(meeting)
    clerk = reader_as("democratic_services")
    held = hold_meeting(meeting=meeting, after=1, present="Everybody", by=clerk)

    for change in (
        lambda: put_on_agenda(meeting=held, items=[ProposedItem("asked_for", "More", "Because.")], by=clerk),
        lambda: strike_item(item=item, after=1, because="No", by=clerk),
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

    strike_item(item=item, after=1, because="Next time", by=reader_as("democratic_services"))

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
