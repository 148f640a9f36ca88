"""Days as a reader of the records counts them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from lineofsight.core.periods import Period
from lineofsight.core.readings import Refused
from lineofsight.library.choose_timescale import due_date
from tests.oracle.tally import Row, Rows


def in_period(day: object, period: Period) -> bool:
    return isinstance(day, date) and period.from_on <= day <= period.to_on


def falling_in(rows: Rows, table: str, column: str, period: Period) -> Iterator[tuple[Row, date]]:
    """The rows of a table whose date falls in the period, each with that date."""
    for row in rows[table]:
        day = row[column]
        if isinstance(day, date) and in_period(day, period):
            yield row, day


def is_open(row: Row, day: date, opened: str = "started_on", closed: str = "ended_on") -> bool:
    """Begun by the evening of the day and not yet ended by then."""
    begun, ended = row[opened], row[closed]
    return isinstance(begun, date) and begun <= day and (not isinstance(ended, date) or ended > day)


def dates(found: Iterator[object]) -> list[date]:
    """The dates among the values, in order."""
    return sorted(day for day in found if isinstance(day, date))


@cache
def due(rule: str, start: object, authority: str = "846") -> date | None:
    """When a clock started that day runs out; blank without a start, and where no rule was in force."""
    if not isinstance(start, date):
        return None
    try:
        found = due_date(rule, start, authority).due
    except Refused:
        return None
    return found if isinstance(found, date) else None
