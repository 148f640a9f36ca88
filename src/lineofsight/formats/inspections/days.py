"""Days as reports write them: one day, several, or from one to another."""

from __future__ import annotations

import re
from datetime import date

from lineofsight.core.written_days import MONTH, NTH, month_numbered, real_day

_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_DAY = rf"(\d{{1,2}}){NTH}(?:\s+of)?"
_LAST = rf"{_WEEKDAY}{_DAY}\s+({MONTH}),?\s+(\d{{4}})"
_FIRST = rf"{_WEEKDAY}{_DAY}(?:\s+({MONTH}))?(?:,?\s+(\d{{4}}))?"
_MORE = rf"(?:\s*,\s*\d{{1,2}}{NTH})*"
SPAN = re.compile(rf"\b{_FIRST}{_MORE}\s*(?:,?\s*(?:and|to|until)\s+|[-–—]\s*){_LAST}\b", re.IGNORECASE)
SINGLE = re.compile(rf"\b{_LAST}\b", re.IGNORECASE)

Span = tuple[date, date]


def span_in(text: str) -> Span | None:
    """The first day or stretch of days in a text; nothing where it names none, or one that does not exist.

    >>> [day.isoformat() for day in span_in("on 24 and 25 February 2020.")]
    ['2020-02-24', '2020-02-25']
    >>> [day.isoformat() for day in span_in("28 November to 9 December 2022")]
    ['2022-11-28', '2022-12-09']
    """
    span, single = SPAN.search(text), SINGLE.search(text)
    if span and single and span.start() <= single.start():
        return _stretch(span)
    only = _day(*single.groups()) if single else None
    return (only, only) if only else None


def only_day_in(text: str) -> date | None:
    """The day, where a text is a day and nothing else."""
    found = SINGLE.fullmatch(text.strip())
    return _day(*found.groups()) if found else None


def _stretch(span: re.Match[str]) -> Span | None:
    day, month, year, last_day, last_month, last_year = span.groups()
    last = _day(last_day, last_month, last_year)
    if last is None:
        return None
    first = _day(day, month or last_month, year or last_year)
    if first and first > last and year is None:
        first = _day(day, month or last_month, str(last.year - 1))
    return (first, last) if first and first <= last else None


def _day(day: str, month: str, year: str) -> date | None:
    return real_day(int(year), month_numbered(month), int(day))
