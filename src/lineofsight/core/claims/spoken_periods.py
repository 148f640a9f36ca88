"""The periods that a text speaks of: "Q1 2017-18", "the year ending March 2017", "1st July to 30th September 2017".

A year of two halves ("2017-18", "17/18") is a financial year, from 1 April, and quarters are quarters of it: that is
how councils and the department count. A period whose year nobody wrote has no dates: it is never guessed from today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from lineofsight.core.periods import Period, end_of_month, months_later
from lineofsight.core.written_days import MONTH, NTH, month_numbered, real_day

_NTH = rf"\d{{1,2}}{NTH}"
_YEAR = r"(?:19|20)\d\d"
_DAY = rf"\b{_NTH}\s+(?:of\s+)?{MONTH}(?:,?\s+{_YEAR}\b)?"
_DIGITS = rf"\b(?:{_YEAR}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-](?:{_YEAR}|\d\d))\b"
_MONTH_OF_YEAR = rf"\b{MONTH}(?:,?\s+{_YEAR}|\s?['’-]\d\d)\b"
_TWO_YEARS = rf"(?:{_YEAR}\s?[-/–]\s?(?:20)?\d\d|\d\d\s?[-/–]\s?\d\d)\b"
_QUARTER = r"\b(?:quarters?|qtr|q)\s?[1-4]\b"
_DATED_QUARTER = rf"{_QUARTER}(?:(?:\s*[:,(]\s*|\s+(?:of\s+)?){_TWO_YEARS})?"
_JOIN = r"\s*(?:&|and|,|to|\+|-|–)\s*"
_POINT = rf"(?:{_DAY}|{_DIGITS}|{_MONTH_OF_YEAR})"
_END = r"(?:the\s+)?(?:end\s+of\s+)?"

QUARTERS = re.compile(rf"{_DATED_QUARTER}(?:{_JOIN}{_DATED_QUARTER})*|\b{_TWO_YEARS}\s+{_QUARTER}", re.IGNORECASE)
SAME_QUARTER = re.compile(rf"\bsame quarter(?:\s+(?:in|of|last year,?))?\s+(?P<years>{_TWO_YEARS})", re.IGNORECASE)
ENDING = re.compile(
    rf"\b(?P<length>year|quarter|(?:12|twelve|6|six|3|three)\s+months?)\s+(?:ending|ended|to|up to)\s+"
    rf"{_END}(?P<last>{_POINT})",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    rf"(?P<first>{_POINT}|\b{MONTH}|\b{_NTH})\s*(?:to|until|and|&|-|–)\s*{_END}(?P<last>{_POINT})", re.IGNORECASE
)
POINT = re.compile(_POINT, re.IGNORECASE)
FINANCIAL_YEAR = re.compile(rf"\b(?:{_YEAR}\s?[-/–]\s?(?:20)?\d\d|(?<![\d/])\d\d/\d\d)\b(?![/.]\d)", re.IGNORECASE)
LENGTHS = {"year": 12, "twelve": 12, "12": 12, "six": 6, "6": 6, "quarter": 3, "three": 3, "3": 3}
BEFORE = {
    "as at": re.compile(r"\b(?:as at|as of|snapshot (?:on|at))\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE),
    "by": re.compile(r"\b(?:by|until|before|from|due|no later than)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE),
}


@dataclass(frozen=True)
class SpokenPeriod:
    """A period found in a text: where it stands, its words, its days, and whether it is a day to come or to count at.

    ``period`` is None where the words do not fix it. ``role`` is "during", "as at", or "by" for what has a limit only
    ("by March 2018", "from September 2020").
    """

    start: int
    end: int
    words: str
    period: Period | None
    role: str = "during"


def find_periods(text: str) -> tuple[SpokenPeriod, ...]:
    """Every period the text speaks of, in order of appearance, none overlapping another.

    >>> for found in find_periods("Q3 & Q4 18/19 & Q1 19/20, and 88% in the year ending March 2017"):
    ...     print(found.words, "=", found.period)
    Q3 & Q4 18/19 & Q1 19/20 = 2018-10-01..2019-06-30
    year ending March 2017 = 2016-04-01..2017-03-31
    """
    found: list[SpokenPeriod] = []
    for pattern, reading in (
        (QUARTERS, _quarters),
        (ENDING, _ending),
        (BETWEEN, _between),
        (POINT, _point),
        (FINANCIAL_YEAR, _financial_year),
    ):
        for match in pattern.finditer(text):
            free = all(match.end() <= other.start or match.start() >= other.end for other in found)
            period = reading(match) if free else None
            if free and (period or pattern in {QUARTERS, POINT}):
                role = "during" if pattern in {ENDING, BETWEEN} else _role(text[: match.start()])
                found.append(SpokenPeriod(*match.span(), match[0], period, role))
    found.sort(key=lambda one: one.start)
    return tuple(_with_same_quarters(text, found))


def read_day(words: str, year: int | None = None) -> Period | None:
    """The day or the month that the words name; None where they name none, or the year is unknown.

    >>> print(read_day("30.9.19"), read_day("end of July 2010"), read_day("1st July"), read_day("1st July", 2017))
    2019-09-30..2019-09-30 2010-07-01..2010-07-31 None 2017-07-01..2017-07-01
    """
    digits = [int(part) for part in re.findall(r"\d+", words)]
    named = re.search(rf"\b{MONTH}", words, re.IGNORECASE)
    if named is None:
        return _day(*_in_order(digits)) if len(digits) == len(("day", "month", "year")) else None
    written = re.search(rf"({_YEAR})\b|['’-](\d\d)\b", words)
    if written:
        year = int(written[1]) if written[1] else 2000 + int(written[2])
        digits = digits[:-1]
    if year is None:
        return None
    month = month_numbered(named[0])
    first = date(year, month, 1)
    return _day(year, month, digits[0]) if digits else Period(first, end_of_month(first))


def financial_year(words: str) -> Period | None:
    """The financial year written as two years; None where the second does not follow the first.

    >>> print(financial_year("2017-18"), financial_year("18/19"), financial_year("2017-2019"))
    2017-04-01..2018-03-31 2018-04-01..2019-03-31 None
    """
    first, last = (int(part) % 100 for part in re.findall(r"\d+", words))
    if last != (first + 1) % 100:
        return None
    century = 1900 if words.startswith("19") and len(re.findall(r"\d+", words)[0]) > len("19") else 2000
    return Period(date(century + first, 4, 1), date(century + first + 1, 3, 31))


def joined(pieces: list[Period]) -> Period | None:
    """The whole that the pieces make one after another; None where a gap lies between two of them."""
    pieces = sorted(pieces)
    for before, after in pairwise(pieces):
        if after.from_on != before.to_on + timedelta(days=1):
            return None
    return Period(pieces[0].from_on, pieces[-1].to_on)


def _role(before: str) -> str:
    return next((role for role, words in BEFORE.items() if words.search(before)), "during")


def _in_order(digits: list[int]) -> tuple[int, int, int]:
    first, month, last = digits
    return (first, month, last) if first > 31 else (last if last > 99 else 2000 + last, month, first)  # noqa: PLR2004 - no month has 32 days, no year two digits


def _day(year: int, month: int, day: int) -> Period | None:
    found = real_day(year, month, day)
    return Period(found, found) if found else None


def _point(match: re.Match[str]) -> Period | None:
    return read_day(match[0])


def _financial_year(match: re.Match[str]) -> Period | None:
    return financial_year(match[0])


def _ending(match: re.Match[str]) -> Period | None:
    last = read_day(match["last"])
    if last is None:
        return None
    months = LENGTHS[match["length"].split()[0].lower()]
    return Period(months_later(last.to_on + timedelta(days=1), -months), last.to_on)


def _between(match: re.Match[str]) -> Period | None:
    last = read_day(match["last"])
    if last is None:
        return None
    words = match["first"]
    if re.fullmatch(_NTH, words, re.IGNORECASE):
        first = _day(last.to_on.year, last.to_on.month, int(re.findall(r"\d+", words)[0]))
    else:
        first = read_day(words, last.to_on.year)
    return Period(first.from_on, last.to_on) if first and first.from_on <= last.to_on else None


def _quarters(match: re.Match[str]) -> Period | None:
    return joined(pieces) if (pieces := list(_each_quarter(match[0]))) else None


def _each_quarter(words: str) -> Iterator[Period]:
    """Each quarter with the year that stands beside it, or the next one written after it."""
    years = [(found.start(), financial_year(found[0])) for found in re.finditer(_TWO_YEARS, words)]
    for quarter in re.finditer(_QUARTER, words, re.IGNORECASE):
        following = [year for start, year in years if start > quarter.start()] or [year for _, year in years]
        if following and following[0]:
            yield quarter_of(following[0], int(quarter[0][-1]))


def quarter_of(year: Period, number: int) -> Period:
    """A quarter of a financial year.

    >>> print(quarter_of(Period.parse("2017-04..2018-03"), 2))
    2017-07-01..2017-09-30
    """
    first = months_later(year.from_on, 3 * (number - 1))
    return Period(first, months_later(first, 3) - timedelta(days=1))


def _with_same_quarters(text: str, found: list[SpokenPeriod]) -> Iterator[SpokenPeriod]:
    """The periods, with "the same quarter 2015-16" read as the quarter named before it, a year or more earlier."""
    same = {match.start("years"): match for match in SAME_QUARTER.finditer(text)}
    before: SpokenPeriod | None = None
    for one in found:
        match, year = same.get(one.start), financial_year(one.words) if one.start in same else None
        if match and year and before and before.period:
            number = (before.period.from_on.month - 4) % 12 // 3 + 1
            yield SpokenPeriod(match.start(), one.end, match[0], quarter_of(year, number))
        else:
            yield one
        before = one
