"""Dates as people write them, read only as exactly as they are written, and never guessed."""

from __future__ import annotations

import re

from lineofsight.core.written_days import MONTH, NTH, month_numbered, real_day

IN_WORDS = re.compile(rf"\b(?:(\d{{1,2}}){NTH}\s+(?:of\s+)?)?({MONTH}),?\s+(\d{{4}})\b", re.IGNORECASE)
IN_FIGURES = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def date_in(text: str) -> str | None:
    """The first date in a text: "2017-09-04", or "2017-09" where no day is named.

    A date in figures is read as the day, the month and the year of four figures, as in England; one that cannot be
    is no date. A year of two figures is not completed.

    >>> date_in("Updated September 2017"), date_in("11TH November 2019"), date_in("30.9.19"), date_in("13/13/2019")
    ('2017-09', '2019-11-11', None, None)
    """
    found = IN_WORDS.search(text)
    if found:
        month = month_numbered(found[2])
        return _day(int(found[3]), month, int(found[1])) if found[1] else f"{found[3]}-{month:02}"
    figures = IN_FIGURES.search(text)
    if figures:
        return _day(int(figures[3]), int(figures[2]), int(figures[1]))
    iso = ISO.search(text)
    return _day(int(iso[1]), int(iso[2]), int(iso[3])) if iso else None


def _day(year: int, month: int, day: int) -> str | None:
    found = real_day(year, month, day)
    return found.isoformat() if found else None
