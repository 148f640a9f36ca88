"""Boards, their meetings and minutes, and what follows from these, made for a test."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

from django.utils import timezone

from lineofsight.web.accounts.models import User
from lineofsight.web.improvement.models import (
    Action,
    AgendaItem,
    Board,
    Escalation,
    Meeting,
    Minute,
    MinuteLink,
    Oversight,
    Plan,
    Seat,
    Task,
)
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import a_plan, an_action, kept

_numbers = count(1)


def a_board(*plans: Plan, members: tuple[User, ...] = (), **details: object) -> Board:
    """A board that oversees these plans, or one made for it."""
    board = kept(Board(**{"name": f"Improvement board {next(_numbers)}"} | details))
    for plan in plans or (a_plan(),):
        kept(Oversight(board=board, plan=plan))
    for account in members:
        kept(Seat(board=board, account=account))
    return board


def of_plan(**details: object) -> tuple[Action, Board]:
    """An action that is due in three months, and the board that oversees its plan."""
    action = an_action(**{"due_on": days_ago(-90)} | details)
    return action, a_board(action.plan)


def days_ago(many: int) -> date:
    """The day so long ago or, below nought, to come."""
    return timezone.localdate() - timedelta(days=many)


def a_meeting(board: Board | None = None, *, days_ago: int = 0, **details: object) -> Meeting:
    """A meeting that is still to be held, on a day so long ago or, below nought, to come."""
    meets_on = timezone.localdate() - timedelta(days=days_ago)
    return kept(Meeting(board=board or a_board(), **{"meets_on": meets_on} | details))


def a_held_meeting(board: Board | None = None, *, days_ago: int = 30, **details: object) -> Meeting:
    """A meeting that was held at that time."""
    held_at = timezone.now() - timedelta(days=days_ago)
    said = {"held_at": held_at, "held_by": someone("democratic_services"), "present": "Everybody"}
    return a_meeting(board, days_ago=days_ago, **said | details)


def an_item(meeting: Meeting, *, action: Action | None = None, **details: object) -> AgendaItem:
    """An item of the agenda, which can only be there before the meeting is held."""
    number = next(_numbers)
    said = {"kind": "overdue" if action else "asked_for", "words": f"Item {number}", "because": "It is late."}
    return kept(AgendaItem(meeting=meeting, action=action, order=number, **said | details))


def a_minute(meeting: Meeting, *, about: tuple[Action, ...] = (), **details: object) -> Minute:
    said = {"kind": "noted", "words": f"Matter {next(_numbers)} was noted", "recorded_by": None}
    said |= details
    said["recorded_by"] = said["recorded_by"] or someone("democratic_services")
    minute = Minute.objects.create(meeting=meeting, **said)
    for action in about:
        MinuteLink.objects.create(minute=minute, action=action)
    return minute


def a_task(meeting: Meeting | None = None, *, owner: User | None = None, **details: object) -> Task:
    """A task that is due in a week."""
    minute = a_minute(meeting or a_held_meeting(), kind="action", words=f"Do matter {next(_numbers)}")
    said = {"owner_words": str(owner) if owner else "Head of service", "owner": owner}
    said |= {"due_on": timezone.localdate() + timedelta(days=7)}
    return kept(Task(minute=minute, **said | details))


def an_escalation(board: Board, action: Action, **details: object) -> Escalation:
    said = {"to_whom": "Chief executive", "because": "Nobody else can move it", "escalated_on": date(2025, 1, 6)}
    return kept(Escalation(board=board, action=action, **said | details))
