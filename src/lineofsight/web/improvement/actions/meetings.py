"""Meetings: calling one, agreeing its agenda, and holding it, after which the agenda stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, keep, withdraw
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import AgendaItem, Board, Meeting
from lineofsight.web.improvement.queries.board_agenda import ProposedItem
from lineofsight.web.improvement.rules import require

WAS_HELD = "This meeting was held, and its agenda stays as it was then"
NOT_HELD = "Say first that the meeting was held: its agenda then stays as it is, and minutes are taken under it"


@transaction.atomic
def call_meeting(*, board: Board, meets_on: date, by: Reader, place: str = "") -> Meeting:
    """Put a meeting in the calendar.

    Raises:
        ValidationError: the board meets on that day already.
    """
    require(by, Permission.RUN_BOARD)
    if board.meetings.filter(meets_on=meets_on).exists():
        raise ValidationError({"meets_on": "This board meets on that day already"})
    meeting = add(Meeting(board=board, meets_on=meets_on, place=place), by=by)
    note("Meeting called", meeting, plan=None, by=by, detail=str(meeting))
    return meeting


@transaction.atomic
def put_on_agenda(*, meeting: Meeting, items: Sequence[ProposedItem], by: Reader) -> list[AgendaItem]:
    """Put what was proposed on the agenda, at its end, in this order.

    Raises:
        ValidationError: the meeting was held.
    """
    require(by, Permission.RUN_BOARD)
    fresh = _to_come(meeting)
    first = fresh.items.count()
    rows = [
        add(
            AgendaItem(
                meeting=fresh,
                kind=item.kind,
                action=item.action,
                priority=item.priority,
                words=item.words,
                because=item.because,
                order=order,
            ),
            by=by,
        )
        for order, item in enumerate(items, first)
    ]
    if rows:
        note("Agenda agreed", fresh, plan=None, by=by, detail="; ".join(row.words for row in rows))
    return rows


def strike_item(*, item: AgendaItem, after: int, because: str, by: Reader) -> AgendaItem:
    """Take an item off the agenda, saying why.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: the meeting was held, or there is no reason.
    """
    require(by, Permission.RUN_BOARD)
    with transaction.atomic():
        _to_come(item.meeting)
        return withdraw(record=item, after=after, because=because, by=by, plan=None)


@transaction.atomic
def hold_meeting(*, meeting: Meeting, after: int, present: str, by: Reader) -> Meeting:
    """Say that a meeting was held and who was there. From now on its agenda stays as it is.

    Raises:
        ChangedMeanwhile: somebody else has changed the meeting since version ``after``.
        ValidationError: it was held already, its day is still to come, or nobody was there.
    """
    require(by, Permission.RUN_BOARD)
    fresh = _to_come(meeting)
    if fresh.meets_on > clock.today():
        raise ValidationError("The day of this meeting is still to come")
    if not present.strip():
        raise ValidationError({"present": "Say who was there"})
    fresh.present, fresh.held_at, fresh.held_by_id = present.strip(), clock.now(), by.user_id
    keep(fresh, after=after, by=by)
    note("Meeting held", fresh, plan=None, by=by, detail=str(fresh))
    return fresh


def _to_come(meeting: Meeting) -> Meeting:
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if fresh.held_at:
        raise ValidationError(WAS_HELD)
    return fresh
