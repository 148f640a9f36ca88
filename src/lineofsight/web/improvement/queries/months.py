"""Ratings by month: for each action the rating that stood at the end of every month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.core.periods import end_of_month, months_later
from lineofsight.web.improvement.models import Action, RatingGiven, RatingPublished, RatingState

MOST_MONTHS = 24


@dataclass(frozen=True)
class Cell:
    """One month of one action. ``words`` is blank before it was rated; ``is_published``: only a document says it."""

    month_on: date
    words: str = ""
    state: RatingState | None = None
    is_published: bool = False

    @property
    def colour(self) -> str:
        return self.state.colour if self.state else "none"

    @property
    def letter(self) -> str:
        """What stands in a cell too narrow for the word."""
        return self.words[:1].upper()


@dataclass(frozen=True)
class Strip:
    """The months of one action, the earliest first."""

    action: Action
    cells: tuple[Cell, ...]


def strips(actions: Sequence[Action], *, until: date, most: int = MOST_MONTHS) -> list[Strip]:
    """The strip of each action, all over the same months: from the first that any was rated in, at most so many."""
    rated = _ratings([action.pk for action in actions])
    first = min((on for rows in rated.values() for on, *_ in rows), default=until)
    months = _months(first, until)[-most:]
    return [Strip(action, tuple(_cell(month, rated.get(action.pk, [])) for month in months)) for action in actions]


def _months(first: date, last: date) -> list[date]:
    """The first day of each month."""
    found = [first.replace(day=1)]
    while found[-1] < last.replace(day=1):
        found.append(months_later(found[-1], 1))
    return found


def _ratings(actions: Sequence[int]) -> dict[int, list[tuple[date, bool, int, str, RatingState | None]]]:
    """Every rating by action, in the order in which they count; one given here goes before a document's of that day."""
    found = defaultdict(list)
    for row in RatingGiven.objects.filter(action__in=actions).select_related("state"):
        found[row.action_id].append((row.rated_on, True, row.pk, row.state.name, row.state))
    for row in RatingPublished.objects.filter(action__in=actions).select_related("state"):
        words = row.state.name if row.state else row.words
        found[row.action_id].append((row.rated_on, False, row.pk, words, row.state))
    return {action: sorted(rows, key=lambda row: row[:3]) for action, rows in found.items()}


def _cell(month: date, rated: Sequence[tuple[date, bool, int, str, RatingState | None]]) -> Cell:
    by_then = [row for row in rated if row[0] <= end_of_month(month)]
    if not by_then:
        return Cell(month)
    _, is_ours, _, words, state = by_then[-1]
    return Cell(month, words, state, is_published=not is_ours)
