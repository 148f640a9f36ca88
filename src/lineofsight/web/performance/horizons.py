"""Until when a target is to be reached, and since when its cases count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.core.periods import end_of_month, months_later
from lineofsight.library.next_cases import Joins

YEAR_BEGINS = 4


@dataclass(frozen=True)
class Horizon:
    """A stretch of counting: its name in an address, how it is said, its first day and its last."""

    name: str
    title: str
    from_on: date
    by_on: date


def horizons(on: date, joins: Joins) -> list[Horizon]:
    """What can be chosen as at a day, the usual one first. One whose last day is the day itself is left out.

    An indicator of how things stand on a day has no year to count: it is to be reached by the end of a month.

    >>> [str(each.by_on) for each in horizons(date(2026, 11, 21), Joins.WHEN_DONE)]
    ['2027-03-31', '2026-12-31', '2026-11-30', '2026-12-31']
    >>> [str(each.by_on) for each in horizons(date(2026, 11, 30), Joins.EVERY_DAY)]
    ['2026-12-31', '2026-12-31']
    """
    month, quarter = _quarter_and_month(on)
    if joins is Joins.EVERY_DAY:
        after = Horizon("next-month", "By the end of next month", on, end_of_month(months_later(on.replace(day=1), 1)))
        found = [Horizon("month", "By the end of this month", on, month), after]
        found.append(Horizon("quarter", "By the end of the quarter", on, quarter))
        return [each for each in found if each.by_on > on]
    begins = date(on.year - (on.month < YEAR_BEGINS), YEAR_BEGINS, 1)
    year_ends = begins.replace(year=begins.year + 1) - timedelta(days=1)
    quarter_begins = months_later(quarter.replace(day=1), -2)
    found = [
        Horizon("year", "This year, April to March", begins, year_ends),
        Horizon("quarter", "This quarter", quarter_begins, quarter),
        Horizon("month", "This month", on.replace(day=1), month),
        Horizon("rolling-year", "The 12 months to the end of this quarter", months_later(quarter_begins, -9), quarter),
    ]
    return [each for each in found if each.by_on > on]


def _quarter_and_month(on: date) -> tuple[date, date]:
    """The last days of the month and of the quarter in which a day lies."""
    first = on.replace(day=1)
    return end_of_month(on), end_of_month(months_later(first, 2 - (on.month - 1) % 3))
