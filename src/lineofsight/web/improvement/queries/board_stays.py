"""What stays at the worst rating of its scale, or overdue, for how long and over how many meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from lineofsight.core.periods import months_later
from lineofsight.web.improvement.models import Board, Escalation, RatingGiven, RatingPublished, RatingState
from lineofsight.web.improvement.queries.boards import standings_of
from lineofsight.web.improvement.queries.standing import Standing
from lineofsight.web.improvement.queries.table import rating_state


@dataclass(frozen=True)
class Staying:
    """One action that stays. ``red_since`` and ``late_since`` are blank where it is not the one or not the other.

    ``meetings`` and ``months`` are counted from the earlier of the two. ``is_due``: it has stayed for as long as the
    board escalates after, and is not escalated. ``escalation`` is the one that runs.
    """

    standing: Standing
    state: RatingState | None
    red_since: date | None
    late_since: date | None
    meetings: int
    months: int
    is_due: bool
    escalation: Escalation | None

    @property
    def since(self) -> date:
        return min(day for day in (self.red_since, self.late_since) if day)


def staying(board: Board, *, found: Sequence[Standing] | None = None, on: date | None = None) -> list[Staying]:
    """What stays red or late of all that a board oversees, the longest first."""
    on = on or timezone.localdate()
    found = standings_of(board, on=on) if found is None else found
    red = _red_since(found, on)
    held = list(board.meetings.filter(held_at__isnull=False, withdrawn_at=None).values_list("meets_on", flat=True))
    running = {each.action_id: each for each in board.escalations.filter(ended_on=None, withdrawn_at=None)}
    rows = [
        _staying(board, standing, red.get(standing.action.pk), held, running.get(standing.action.pk))
        for standing in found
        if standing.action.pk in red or standing.is_overdue
    ]
    return sorted(rows, key=lambda row: (row.since, row.standing.action.pk))


def _staying(
    board: Board, standing: Standing, red: date | None, held: Sequence[date], running: Escalation | None
) -> Staying:
    on = standing.on
    late = standing.action.due_on if standing.is_overdue else None
    since = min(day for day in (red, late) if day)
    meetings = sum(since < day <= on for day in held)
    months = months_between(since, on)
    stayed = meetings >= board.meetings_before or months >= board.months_before
    state = rating_state(standing) if red else None
    return Staying(standing, state, red, late, meetings, months, stayed and running is None, running)


def _red_since(found: Sequence[Standing], on: date) -> dict[int, date]:
    """For each action that is at the worst state of its scale, the first day of the row of ratings that say so."""
    worst = [standing.action.pk for standing in found if _is_worst(rating_state(standing))]
    rated = defaultdict(list)
    given = RatingGiven.objects.filter(action__in=worst, rated_on__lte=on).select_related("state")
    for row in given.order_by("-rated_on", "-pk"):
        rated[row.action_id].append(row)
    said = RatingPublished.objects.filter(action__in=set(worst) - rated.keys(), rated_on__lte=on)
    for row in said.select_related("state").order_by("-rated_on", "-pk"):
        rated[row.action_id].append(row)
    return {action: _start_of_row(rows) for action, rows in rated.items()}


def _start_of_row(rows: Sequence[RatingGiven | RatingPublished]) -> date:
    """The day of the earliest rating, of those from the latest back, that is still the worst."""
    since = rows[0].rated_on
    for row in rows:
        if not _is_worst(row.state):
            break
        since = row.rated_on
    return since


def _is_worst(state: RatingState | None) -> bool:
    """Whether it is the worst of its scale. What is no state of any scale is not known to be."""
    return state is not None and state.order == 0


def months_between(first: date, last: date) -> int:
    """Whole months from one day to another.

    >>> months_between(date(2025, 1, 31), date(2025, 3, 30)), months_between(date(2025, 3, 3), date(2025, 3, 30))
    (1, 0)
    """
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if months_later(first, months) <= last else months - 1
