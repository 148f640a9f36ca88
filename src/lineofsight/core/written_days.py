"""Months and days as people write them: the pieces that every reader of documents puts its own patterns together from.

Patterns are to be used without regard to case.
"""

from __future__ import annotations

from datetime import date

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT = 3
MONTH = "(?:" + "|".join(f"{name[:_SHORT]}(?:{name[_SHORT:]})?" for name in MONTHS) + r"|sept)\b\.?"
"""A month's name, whole or in three letters ("Sept." too)."""

NTH = r"(?:\s?(?:st|nd|rd|th))?"
"""What may follow the number of a day."""


def month_numbered(name: str) -> int:
    """The number of a month by its name or its first letters.

    >>> month_numbered("Sept."), month_numbered("MAY")
    (9, 5)
    """
    return [month[:_SHORT] for month in MONTHS].index(name[:_SHORT].lower()) + 1


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or nothing where no calendar has it.

    >>> real_day(2024, 2, 29), real_day(2023, 2, 29)
    (datetime.date(2024, 2, 29), None)
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None
