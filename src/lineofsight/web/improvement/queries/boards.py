"""Boards, their meetings, and finding each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, Prefetch, Q, QuerySet

from lineofsight.web.improvement.models import (
    Action,
    AgendaItem,
    Board,
    Escalation,
    Meeting,
    MonitoringEntry,
    Oversight,
    Plan,
    Seat,
    Task,
)
from lineofsight.web.improvement.queries.standing import Standing, actions_with_people, standings


@dataclass(frozen=True)
class BoardLine:
    """One board, with the plans that it oversees, its last meeting and its next."""

    board: Board
    plans: tuple[Plan, ...]
    held_on: date | None
    next_on: date | None
    escalated: int


def board_lines() -> list[BoardLine]:
    """Every board that is in use, by name."""
    running = Q(escalations__ended_on=None, escalations__withdrawn_at=None)
    found = _in_use().annotate(
        held_on=Max("meetings__meets_on", filter=Q(meetings__held_at__isnull=False)),
        next_on=Min("meetings__meets_on", filter=Q(meetings__held_at=None, meetings__withdrawn_at=None)),
        escalated=Count("escalations", filter=running, distinct=True),
    )
    return [
        BoardLine(board, plans_of(board), board.held_on, board.next_on, board.escalated)
        for board in found.order_by("name", "pk")
    ]


def board_named(reference: str) -> Board | None:
    """The board of this reference, with its seats (``sits``) and what it oversees (``oversees``)."""
    return _in_use().filter(reference=reference).first()


def _in_use() -> object:
    seats = Seat.objects.filter(withdrawn_at=None).select_related("account")
    plans = Oversight.objects.filter(withdrawn_at=None, plan__withdrawn_at=None).select_related("plan")
    found = Board.objects.filter(withdrawn_at=None).select_related("chair")
    return found.prefetch_related(
        Prefetch("seats", seats, to_attr="sits"), Prefetch("oversights", plans, to_attr="oversees")
    )


def plans_of(board: Board) -> tuple[Plan, ...]:
    """The plans that a board oversees, of a board that was found by ``board_named`` or stands in a list."""
    return tuple(each.plan for each in board.oversees)


def boards_of(plan: Plan) -> list[Board]:
    """The boards that oversee a plan."""
    seen = Q(oversights__plan=plan, oversights__withdrawn_at=None)
    return list(Board.objects.filter(seen, withdrawn_at=None).order_by("name"))


def standings_of(board: Board, *, on: date | None = None) -> list[Standing]:
    """How every action stands that a board oversees, plan by plan, but those of plans that were closed."""
    return [
        standing
        for plan in plans_of(board)
        if plan.closed_on is None
        for standing in standings(actions_with_people(plan.actions.filter(withdrawn_at=None)), plan=plan, on=on)
    ]


def meetings_of(board: Board) -> list[Meeting]:
    """The meetings of a board, the latest first, with how many items and minutes each has (``many``, ``minuted``)."""
    items = Count("items", filter=Q(items__withdrawn_at=None), distinct=True)
    found = board.meetings.filter(withdrawn_at=None).annotate(many=items, minuted=Count("minutes", distinct=True))
    return list(found.order_by("-meets_on", "-pk"))


def meeting_named(reference: str) -> Meeting | None:
    """The meeting of this reference, with its board as ``board_named`` gives it."""
    found = Meeting.objects.select_related("held_by").prefetch_related(Prefetch("board", _in_use()))
    return found.filter(reference=reference, withdrawn_at=None, board__withdrawn_at=None).first()


def meeting_before(meeting: Meeting) -> Meeting | None:
    """The last meeting of the board that was held before this one."""
    held = Meeting.objects.filter(board=meeting.board_id, held_at__isnull=False, withdrawn_at=None)
    return held.filter(meets_on__lt=meeting.meets_on).order_by("-meets_on").first()


def last_held(board: Board) -> Meeting | None:
    return board.meetings.filter(held_at__isnull=False, withdrawn_at=None).order_by("-meets_on").first()


def item_named(reference: str) -> AgendaItem | None:
    found = AgendaItem.objects.select_related("meeting__board")
    return found.filter(reference=reference, withdrawn_at=None, meeting__withdrawn_at=None).first()


def task_named(reference: str) -> Task | None:
    found = Task.objects.select_related("minute__meeting__board", "owner")
    return found.filter(reference=reference, withdrawn_at=None).first()


def escalation_named(reference: str) -> Escalation | None:
    found = Escalation.objects.select_related("board", "action__plan")
    return found.filter(reference=reference, withdrawn_at=None).first()


def open_tasks(board: Board) -> list[Task]:
    """What meetings of the board gave somebody to do that is not done yet, the earliest due first."""
    found = Task.objects.filter(minute__meeting__board=board, done_on=None, withdrawn_at=None)
    return list(found.select_related("minute__meeting", "owner").order_by("due_on", "pk"))


def escalations_of(board: Board) -> list[Escalation]:
    """Every escalation of a board: those that run first, then those that ended, the latest first."""
    return running_first(board.escalations.filter(withdrawn_at=None).select_related("action__plan", "changed_by"))


def running_first(escalations: Iterable[Escalation]) -> list[Escalation]:
    """Those that run, then those that ended, each the latest first."""
    return sorted(escalations, key=lambda each: (each.ended_on is not None, -each.escalated_on.toordinal(), each.pk))


def monitoring_of(board: Board) -> list[MonitoringEntry]:
    """What partner agencies said, the latest month first."""
    return list(board.monitoring.select_related("action", "recorded_by"))


def actions_overseen(board: Board) -> list[Action]:
    return list(actions_of(board).select_related("plan"))


def actions_of(board: Board) -> QuerySet[Action]:
    """The actions of the plans that a board oversees, but those of plans that were closed."""
    plans = [plan.pk for plan in plans_of(board) if plan.closed_on is None]
    return Action.objects.filter(plan__in=plans, withdrawn_at=None).order_by("plan", "order", "pk")


def seat_named(reference: str) -> Seat | None:
    """The seat of this reference on a board that is in use."""
    found = Seat.objects.select_related("board", "account")
    return found.filter(reference=reference, withdrawn_at=None, board__withdrawn_at=None).first()
