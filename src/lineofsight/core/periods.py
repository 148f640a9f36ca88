"""Periods of time that a figure speaks of: months, quarters, years and rolling years, each with its as-at date."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

EVERY = ("month", "quarter", "year", "rolling-year")
"""How often a figure is wanted. ``rolling-year`` is the twelve months ending with each month."""

_STEP = {"month": 1, "quarter": 3, "year": 12, "rolling-year": 1}


@dataclass(frozen=True, order=True)
class Period:
    """Days from ``from_on`` to ``to_on``, both included. A stock is counted at the end of ``to_on``.

    >>> Period.parse("2024-02")
    Period(from_on=datetime.date(2024, 2, 1), to_on=datetime.date(2024, 2, 29))
    >>> print(Period.parse("2023-04..2024-03"))
    2023-04-01..2024-03-31
    """

    from_on: date
    to_on: date

    def __post_init__(self) -> None:
        if self.to_on < self.from_on:
            message = f"A period cannot end ({self.to_on}) before it begins ({self.from_on})."
            raise ValueError(message)

    def __str__(self) -> str:
        return f"{self.from_on}..{self.to_on}"

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read ``2024-02``, ``2024-02-09``, or two of either joined by ``..``. Raises ``ValueError`` in plain words."""
        first, _, last = text.partition("..")
        return cls(first_day(first), last_day(last or first))

    def months_before(self, months: int) -> date:
        """The as-at date less so many calendar months, clamped to the month's end.

        >>> Period.parse("2024-02").months_before(12)
        datetime.date(2023, 2, 28)
        """
        return months_earlier(self.to_on, months)


def first_day(text: str) -> date:
    """The day written, or the first day of the month written (``2024-04``)."""
    return _day(text, f"{text}-01")


def last_day(text: str) -> date:
    """The day written, or the last day of the month written (``2024-04``)."""
    start = first_day(text)
    return start if len(text) > len("2024-04") else end_of_month(start)


def end_of_month(day: date) -> date:
    """The last day of the month that the day lies in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_earlier(day: date, months: int) -> date:
    """The same day of the month so many months earlier, or the last day of that month where it is shorter."""
    return months_later(day, -months)


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of that month where it is shorter."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))


def periods_between(first: date, last: date, every: str = "month") -> tuple[Period, ...]:
    """The periods from the month of ``first`` to the day ``last``, cut into months, quarters (three months) or years.

    Quarters and years are counted from the first month asked for, so a financial year starts with ``2024-04``.
    A last piece that would run beyond ``last`` is left out: a part of a year is never shown as a year.

    >>> [str(period) for period in periods_between(date(2024, 4, 1), date(2024, 9, 30), "quarter")]
    ['2024-04-01..2024-06-30', '2024-07-01..2024-09-30']
    """
    if every not in _STEP:
        message = f"Figures can be had every {', '.join(EVERY)}; not every {every!r}."
        raise ValueError(message)
    return tuple(_pieces(first, last, every))


def _pieces(first: date, last: date, every: str) -> Iterator[Period]:
    step, start = _STEP[every], first
    while (end := months_later(start.replace(day=1), step) - timedelta(days=1)) <= last:
        yield Period(months_later(end.replace(day=1), -11) if every == "rolling-year" else start, end)
        start = end + timedelta(days=1)


def _day(text: str, month_text: str) -> date:
    for written in (text, month_text):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
            try:
                return date.fromisoformat(written)
            except ValueError:
                break
    message = f"{text!r} is not a month (2024-04) or a day (2024-04-01)."
    raise ValueError(message)
