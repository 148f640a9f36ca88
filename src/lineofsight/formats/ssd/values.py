"""Turning the text of a CSV cell into a value, and back, by the conventions of the Standard Safeguarding Dataset.

Databases export days with a time of midnight, flags as ``Y``, ``1`` or ``true``, and descriptions where a code is
asked for. Blank (an empty cell, or ``NULL``) is always ``None``, whatever the column: never zero, never "no".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from lineofsight.core.tables import CodeSet, Column, Kind
from lineofsight.formats._delimited import guard, unguard
from lineofsight.formats._values import Conversions, Problem, code_reader, read_date, read_flag

Converter = Callable[[str], object]

_LONDON = ZoneInfo("Europe/London")
_YEARS = range(1900, 2100)
_LARGEST_WHOLE = 2**63
_BLANK = ("", "NULL")
_BRITISH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_HOUR = re.compile(r"(?<=[T ])(?=\d:)")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_WHOLE = re.compile(r"([+-]?\d{1,19})(?:\.0*)?", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)

# Casework systems name the categories of abuse in other words than the census does.
_OTHER_WORDS = {
    "abuse_categories": {
        "Physical": "PHY",
        "Sexual": "SAB",
        "Emotional": "EMO",
        "Multiple": "MUL",
        "Multiple/not recommended": "MUL",
        "Not recommended": "MUL",
    },
}


def convert(column: Column, cells: Sequence[str]) -> list[object]:
    """The values of one column; a ``Problem`` stands where a cell holds none. Each different text is read once."""
    converter = _converter(column)

    def read(cell: object) -> object:
        text = str(cell).strip()
        return None if text in _BLANK else converter(text)

    return Conversions(read).of(cells)


def as_text(column: Column, values: Iterable[object]) -> list[str]:
    """The cells of one column as they are written; the counterpart of ``convert``."""
    if column.kind in {Kind.TEXT, Kind.CODE}:
        return ["" if value is None else guard(str(value)) for value in values]
    return [_plain(value) for value in values]


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Y" if value else "N"
    return value.isoformat() if isinstance(value, date) else repr(value)


def _converter(column: Column) -> Converter:
    return _CONVERTERS[column.kind] if column.codes is None else _code_converter(column.codes)


def _code_converter(codes: CodeSet) -> Converter:
    """A code comes first, in any case: where ``NONE`` is a code it does not mean blank. Then its title, or both."""
    known = {code.casefold(): code for code in codes.codes}
    read_label = code_reader(codes.codes, _OTHER_WORDS.get(codes.name, {}), codes.title.lower())

    def read(text: str) -> object:
        plain = unguard(text)
        return known.get(plain.casefold()) or read_label(plain)

    return read


def _time(text: str) -> object:
    """A moment. Without a stated offset it is read by the clock on the wall in London; a day alone is its first moment.

    In the hour that autumn repeats, the first of the two is meant.
    """
    iso = _BRITISH_DAY.sub(lambda found: f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}", text, count=1)
    iso = _HOUR.sub("0", iso, count=1)
    if not _ISO.fullmatch(iso):
        return Problem("is not a time such as 2024-03-31 14:05")
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return Problem("is not a moment of the calendar")
    if moment.year not in _YEARS:
        return Problem(f"is in the year {moment.year}, which cannot be right")
    return (moment if moment.tzinfo else moment.replace(tzinfo=_LONDON)).astimezone(UTC)


def _whole(text: str) -> object:
    if not (found := _WHOLE.fullmatch(text)):
        return Problem("is not a whole number")
    number = int(found[1])
    return number if -_LARGEST_WHOLE <= number < _LARGEST_WHOLE else Problem("is too large a number")


def _decimal(text: str) -> object:
    if not _DECIMAL.fullmatch(text):
        return Problem("is not a number")
    number = float(text)
    return Problem("is too large a number") if number in {float("inf"), float("-inf")} else number


_CONVERTERS: dict[Kind, Converter] = {
    Kind.TEXT: unguard,
    Kind.CODE: unguard,
    Kind.DATE: read_date,
    Kind.TIME: _time,
    Kind.WHOLE: _whole,
    Kind.DECIMAL: _decimal,
    Kind.FLAG: read_flag,
}
