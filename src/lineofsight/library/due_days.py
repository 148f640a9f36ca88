"""Due days looked up: worked out once for each rule and month of starts, however many clocks started in it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from lineofsight.core.readings import Refused
from lineofsight.library.choose_timescale import due_dates_between


def due_day(timescale: str, started_on: date, authority: str = "") -> date | None:
    """The day by which something is due that started on a day; blank where no rule gives one.

    A rule in hours gives the day that many whole days later. A day beyond the known bank holidays has no due day.
    """
    return _due_days(timescale, started_on.year, started_on.month, authority).get(started_on)


@lru_cache(maxsize=50_000)
def _due_days(timescale: str, year: int, month: int, authority: str) -> Mapping[date, date]:
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    try:
        return dict(due_dates_between(timescale, first, last, authority))
    except Refused:
        return _one_by_one(timescale, first, last, authority)


def _one_by_one(timescale: str, first: date, last: date, authority: str) -> Mapping[date, date]:
    """The days of a month, of which some lie beyond what is known."""
    found: dict[date, date] = {}
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        try:
            found |= dict(due_dates_between(timescale, day, day, authority))
        except Refused:
            continue
    return found
