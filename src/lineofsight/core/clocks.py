"""Clocks: a start, a length and a way of counting give the day, or the time, by which something must be done.

Units are never turned into each other: 12 weeks is not 3 months, and 2 months is not 8 weeks.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from lineofsight.core.calendars import ENGLAND_AND_WALES, WorkingCalendar
from lineofsight.core.readings import Refused

LONDON = ZoneInfo("Europe/London")
MONTHS_IN_A_YEAR = 12
Terms = Sequence[tuple[date, date]]
"""School terms: the first and last day of each."""


class Unit(Enum):
    """What a length is counted in."""

    WORKING_DAYS = "working days"
    CALENDAR_DAYS = "calendar days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"
    SCHOOL_TERMS = "school terms"


class Counting(Enum):
    """How a length is counted from its start; ``explained`` says it in words for the page."""

    WITHIN = "within"
    BEGINNING_WITH = "beginning with"
    ROLLING = "rolling"
    BEFORE = "before"
    LOOKING_BACK = "looking back"
    LASTING = "lasting"
    AT_LEAST = "at least"

    @property
    def explained(self) -> str:
        """The convention in one or two plain sentences."""
        return _EXPLAINED[self]

    @property
    def can_change_first_day(self) -> bool:
        """Whether the same limit could also be read with its first day counted differently."""
        return self in {Counting.WITHIN, Counting.BEGINNING_WITH, Counting.ROLLING}


_EXPLAINED = {
    Counting.WITHIN: "The day of the start is day 0, working day or not; due by the end of the last day.",
    Counting.BEGINNING_WITH: "The day of the start is day 1; due by the end of the last day.",
    Counting.ROLLING: (
        "The day it was last done is day 0, and each time it is done starts the clock again; "
        "the first time is counted from the named start."
    ),
    Counting.BEFORE: "Counted backwards from the event, which is day 0; this is the last day that is early enough.",
    Counting.LOOKING_BACK: "Counted backwards from the day named, which is day 0; this is the first day looked at.",
    Counting.LASTING: "A length of time in which both the first and the last day count; reached on this day.",
    Counting.AT_LEAST: "A least time, not a limit: the start is day 0, and this is the earliest day.",
}
_BACKWARDS = frozenset({Counting.BEFORE, Counting.LOOKING_BACK})
_START_IS_DAY_ONE = frozenset({Counting.BEGINNING_WITH, Counting.LASTING})


def add_months(start: date, months: int) -> date:
    """The same day of the month that many months on (or back); the last day of the month where there is no such day.

    >>> add_months(date(2023, 11, 30), 3), add_months(date(2022, 11, 30), 3)
    (datetime.date(2024, 2, 29), datetime.date(2023, 2, 28))
    """
    years, month = divmod(start.year * MONTHS_IN_A_YEAR + start.month - 1 + months, MONTHS_IN_A_YEAR)
    if not date.min.year <= years <= date.max.year:
        raise OverflowError
    return date(years, month + 1, min(start.day, monthrange(years, month + 1)[1]))


def due_on(
    start: date,
    length: int,
    unit: Unit,
    counting: Counting = Counting.WITHIN,
    calendar: WorkingCalendar = ENGLAND_AND_WALES,
) -> date:
    """The day on which a clock counted in days, weeks, months or years runs out.

    Hours need ``due_at`` and school terms ``due_in_term``. A day beyond the calendar is refused.

    >>> due_on(date(2024, 1, 2), 26, Unit.WEEKS, Counting.BEGINNING_WITH)
    datetime.date(2024, 7, 1)
    >>> due_on(date(2024, 9, 2), 6, Unit.WEEKS, Counting.BEFORE)
    datetime.date(2024, 7, 22)
    """
    try:
        if counting in _BACKWARDS:
            return _move(start, -length, unit, calendar)
        if counting in _START_IS_DAY_ONE:
            return _last_day_beginning_with(start, length, unit, calendar)
        return _move(start, length, unit, calendar)
    except OverflowError as error:
        raise Refused(f"{length} {unit.value} from {start.isoformat()} falls outside the calendar.") from error


def _move(start: date, length: int, unit: Unit, calendar: WorkingCalendar) -> date:
    match unit:
        case Unit.WORKING_DAYS:
            return calendar.add_working_days(start, length)
        case Unit.CALENDAR_DAYS:
            return start + timedelta(days=length)
        case Unit.WEEKS:
            return start + timedelta(weeks=length)
        case Unit.MONTHS:
            return add_months(start, length)
        case Unit.YEARS:
            return add_months(start, length * MONTHS_IN_A_YEAR)
        case _:
            raise Refused(f"A clock in {unit.value} cannot be counted from a date alone.")


def _last_day_beginning_with(start: date, length: int, unit: Unit, calendar: WorkingCalendar) -> date:
    if unit is Unit.WORKING_DAYS:
        return _move(start, length - 1, unit, calendar)
    after = _move(start, length, unit, calendar)
    # A month that has no such day ends the period on its own last day: there is nothing to step back from.
    cut_to_month_end = unit in {Unit.MONTHS, Unit.YEARS} and after.day != start.day
    return after if cut_to_month_end else after - timedelta(days=1)


def due_at(start: datetime, hours: int) -> datetime:
    """The moment at which so many elapsed hours have passed, shown in London time.

    The hours are real ones, so 72 hours across a change of the clocks ends at another time of day.
    A time without an offset from UTC is refused, because one hour a year would be guessed.
    """
    try:
        return (in_utc(start) + timedelta(hours=hours)).astimezone(LONDON)
    except OverflowError as error:
        raise Refused(f"{hours} hours from {start.isoformat()} falls outside the calendar.") from error


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC; a time that does not say its offset is refused."""
    if moment.utcoffset() is None:
        raise Refused(
            f"The time {moment.isoformat()} does not say its offset from UTC: "
            "write it as 2024-03-29T17:30:00+00:00 (in summer time, +01:00)."
        )
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise Refused(f"The time {moment.isoformat()} falls outside the calendar.") from error


def london_day(moment: datetime) -> date:
    """The day it is in London at that moment."""
    return in_utc(moment).astimezone(LONDON).date()


def due_in_term(start: date, count: int, terms: Terms) -> date:
    """The last day of the school term in which something is due, counting the term the start falls in as the first.

    A start in the holidays counts from the next term. Terms that do not reach far enough are refused.
    """
    ends = [last for _, last in sorted(terms) if last >= start]
    if len(ends) < count:
        raise Refused(
            f"The school terms known to the settings do not reach {count} term(s) on from {start.isoformat()}."
        )
    return ends[count - 1]
