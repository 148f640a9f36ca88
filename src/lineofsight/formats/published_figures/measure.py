"""What must be known of a published measure before councils can be set side by side on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PERCENT = "%"
RATE = "per 10,000 children"
POPULATION = "population"
"""Stands as the denominator of a rate: children under 18 in the middle of the year before."""

HIGHER, LOWER, NEUTRAL, BOTH_ENDS = "higher", "lower", "neutral", "bad at both ends"

IN_NEED, LOOKED_AFTER, WORKFORCE, COURTS = "children in need", "children looked after", "workforce", "family courts"
"""The national return that a measure is worked out from."""

_COUNTS = ("Number", "Spend", "children", "full-time equivalents", "plans", "referrals")
"""How the unit of a count begins, with us and in the source's dictionary."""


@dataclass(frozen=True)
class PeriodKind:
    """What a published year means: the words before it, and the month and day on which it ends."""

    words: str
    month: int
    day: int

    def said(self, year: int) -> str:
        """The period in words.

        >>> SCHOOL_YEAR.said(2024)
        'school year ending in summer 2024'
        """
        return f"{self.words} {year}"

    def ends_on(self, year: int) -> date:
        """The last day of the period."""
        return date(year, self.month, self.day)


YEAR_TO_MARCH = PeriodKind("year ending 31 March", 3, 31)
AT_31_MARCH = PeriodKind("at 31 March", 3, 31)
YEAR_TO_SEPTEMBER = PeriodKind("year ending 30 September", 9, 30)
AT_30_SEPTEMBER = PeriodKind("at 30 September", 9, 30)
SCHOOL_YEAR = PeriodKind("school year ending in summer", 8, 31)
CALENDAR_YEAR = PeriodKind("year ending 31 December", 12, 31)


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A measure as it is published, and the code of the indicator of ours that means the same.

    ``name`` is the short name in the Department for Education's interactive tool, or ours where it has none.
    ``numerator`` and ``denominator`` are the names of published counts from which the value can be worked out again.
    ``polarity`` is in our words; where it differs from the source's, ``note`` or the guide says why.
    """

    name: str
    title: str
    unit: str
    code: str = ""
    polarity: str = NEUTRAL
    decimals: int = 1
    period: PeriodKind = YEAR_TO_MARCH
    census: str = ""
    numerator: str = ""
    denominator: str = ""
    note: str = ""

    @property
    def kind(self) -> str:
        """Which kind of figure it is, in the words of our indicators: share, rate, count; all else is an average."""
        if self.unit.startswith(PERCENT):
            return "share"
        if self.unit == RATE:
            return "rate"
        return "count" if self.unit.startswith(_COUNTS) else "average"
