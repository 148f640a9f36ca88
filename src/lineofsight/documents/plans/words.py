"""Dates and counts as a paper says them."""

from __future__ import annotations

from datetime import date

NOT_SAID = "Not said"
NOT_RATED = "Not rated"


def day(on: date | None) -> str:
    """A date as people write it; blank stays blank.

    >>> day(date(2025, 3, 3)), day(None)
    ('3 March 2025', '')
    """
    return f"{on.day} {on:%B %Y}" if on else ""


def short_day(on: date | None) -> str:
    """A date for a narrow column.

    >>> short_day(date(2025, 9, 3))
    '3 Sep 2025'
    """
    return f"{on.day} {on:%b %Y}" if on else ""


def count_of(many: int, one: str, more: str = "") -> str:
    """A number with what it counts.

    >>> count_of(1, "action"), count_of(2, "action"), count_of(0, "day", "days")
    ('1 action', '2 actions', 'no days')
    """
    return f"1 {one}" if many == 1 else f"{many or 'no'} {more or one + 's'}"


def listed(words: list[str]) -> str:
    """Words in a row, as a sentence lists them.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
