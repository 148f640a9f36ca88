"""What a cell of a workbook or a field of a CSV file means, or a plain reason why it cannot be understood.

Each function takes whatever stood there and gives the value, ``None`` where it is blank, or a ``Problem``. Blank means
"not recorded": it never becomes zero or "no".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

BLANK_WORDS = frozenset({"", "null", "n/a", "#n/a", "nan", "none", "-"})
DAY_ZERO = date(1899, 12, 30)
DAY_ZERO_1904 = date(1904, 1, 1)
FIRST_YEAR, LAST_YEAR = 1900, 2099
EXACT_UP_TO = 10**15

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_MONTH_NAMED = re.compile(r"(\d{1,2})[ -]([a-z]{3,9})[ -](\d{2,4})")
_TIME_OF_DAY = re.compile(r"[t ]\d{1,2}:\d{2}(:\d{2}(\.\d{1,9})?)?( ?[ap]m)?(z|[+-]\d{2}:?\d{2})?$")
_LETTER_PREFIX = re.compile(r"^[a-z]\d?\)\s*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YES = frozenset({"yes", "y", "true", "1"})
_NO = frozenset({"no", "n", "false", "0"})
_NOT_KNOWN = frozenset({"unknown", "not known", "not recorded", "not stated"})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a value cannot be taken: the end of a sentence that starts with the value."""

    reason: str


class Conversions(dict[object, object]):
    """A conversion that meets each different value once, so that a long column costs little more than looking it up.

    ``found_problem`` says whether any value met so far could not be understood.
    """

    def __init__(self, read: Callable[[object], object]) -> None:
        super().__init__()
        self.read = read
        self.found_problem = False

    def __missing__(self, value: object) -> object:
        result = self.read(value)
        if type(result) is Problem:
            self.found_problem = True
        self[value] = result
        return result

    def of(self, values: Iterable[object]) -> list[object]:
        """The converted values in order; those not understood stand as ``Problem``."""
        return list(map(self.__getitem__, values))


def as_text(value: object) -> str:
    r"""The value as a person would type it: whole numbers without ``.0``, single spaces, nothing at the ends.

    >>> as_text(9212044.0), as_text(" Ada\xa0 Byron ")
    ('9212044', 'Ada Byron')
    """
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def is_blank(value: object) -> bool:
    """Whether nothing is said here: empty, spaces, or a word that systems export for "nothing"."""
    return value is None or (isinstance(value, str) and as_text(value).casefold() in BLANK_WORDS)


def read_text(value: object) -> object:
    """Free text."""
    text = as_text(value)
    return None if text.casefold() in BLANK_WORDS else text


def read_identifier(value: object) -> object:
    """An identifier, always as text. A number that Excel has rounded is not taken: two children could become one."""
    if isinstance(value, (bool, date)):
        return Problem("is not an identifier")
    if isinstance(value, (int, float)):
        if not float(value).is_integer():
            return Problem("is a decimal number, not an identifier")
        if abs(value) >= EXACT_UP_TO:
            return Problem("is too long a number: Excel keeps 15 digits, so format the column as text")
    return read_text(value)


def read_whole(value: object) -> object:
    """A count of things: a whole number, not below zero."""
    if is_blank(value):
        return None
    text = as_text(value)
    if text.isascii() and text.isdigit() and len(text) < 10:  # noqa: PLR2004 - no council counts in thousands of millions
        return int(text)
    return Problem("is not a whole number")


def read_flag(value: object) -> object:
    """Yes or no, with or without a letter before it ("a) Yes"). "Unknown" is blank: not knowing is not no.

    >>> read_flag("b) No"), read_flag("Y"), read_flag("c) Unknown")
    (False, True, None)
    """
    if is_blank(value):
        return None
    word = _LETTER_PREFIX.sub("", as_text(value).casefold())
    if word in _YES:
        return True
    if word in _NO:
        return False
    return None if word in _NOT_KNOWN else Problem("is not yes or no")


def read_date(value: object, *, day_zero: date = DAY_ZERO) -> object:
    """A day: a date cell, Excel's count of days, ``2024-01-31`` or ``31/01/2024``; a time after it is left out.

    The day stands before the month. Two-digit years are not guessed at, and years outside 1900 to 2099 are taken as
    slips of the hand.

    >>> read_date("31/01/2024 09:30"), read_date(45292.0)
    (datetime.date(2024, 1, 31), datetime.date(2024, 1, 1))
    >>> read_date("31/02/2024").reason
    'is not a day of the calendar'
    """
    if isinstance(value, datetime):
        return _in_living_memory(value.date())
    if isinstance(value, date):
        return _in_living_memory(value)
    if isinstance(value, bool):
        return Problem("is not a date")
    if isinstance(value, (int, float)):
        return _date_of_serial(value, day_zero)
    return None if is_blank(value) else _date_of_text(as_text(value).casefold(), day_zero)


def _in_living_memory(day: date) -> date | Problem:
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return day
    return Problem(f"is in the year {day.year}, which cannot be right")


def _date_of_serial(number: float, day_zero: date) -> date | Problem:
    days_to_the_year_2100 = 73051
    if 1 <= number < days_to_the_year_2100:
        return _in_living_memory(day_zero + timedelta(days=int(number)))
    return Problem("is a number that does not stand for a date")


def _date_of_text(text: str, day_zero: date) -> date | Problem:
    if text.isascii() and text.isdigit():
        return _date_of_serial(float(text[:9]), day_zero)
    day_text = _TIME_OF_DAY.sub("", text)
    if found := _YEAR_FIRST.fullmatch(day_text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(day_text):
        day, month, year = found.groups()
    elif (found := _MONTH_NAMED.fullmatch(day_text)) and found[2][:3] in _MONTHS:
        day, month, year = found[1], str(_MONTHS.index(found[2][:3]) + 1), found[3]
    else:
        return Problem("is not a date")
    return _date_of_parts(year, int(month), int(day))


def _date_of_parts(year: str, month: int, day: int) -> date | Problem:
    if len(year) != 4:  # noqa: PLR2004 - a year is written out
        return Problem("is a date whose year is not written with four digits")
    try:
        return _in_living_memory(date(int(year), month, day))
    except ValueError:
        return Problem("is not a day of the calendar")


def plain(label: object) -> str:
    """A label without what varies between systems: case, letter prefix, kinds of dash and quote, space.

    >>> plain("q)  6: Police"), plain("N2 – Child’s disability")
    ('6: police', "n2 - child's disability")
    """
    text = as_text(label).casefold().translate(_PLAIN_MARKS)
    return _LETTER_PREFIX.sub("", text)


_PLAIN_MARKS = str.maketrans({"‘": "'", "’": "'", "–": "-", "—": "-", "`": "'"})


def code_reader(codes: Mapping[str, str], also: Mapping[str, str | None], what: str) -> Callable[[object], object]:
    """A reader of one closed list of codes, which accepts the code, its description, or both, in any usual form.

    ``also`` gives further labels and the code each stands for (``None``: the label says "not recorded").
    A description that several codes share stands for none of them.
    """
    known: dict[str, str | None] = {}
    for code, description in codes.items():
        known[plain(description)] = None if plain(description) in known else code
    shared = {label for label, code in known.items() if code is None}
    known = {label: code for label, code in known.items() if label not in shared}
    known |= {plain(label): code for label, code in also.items()}
    known |= {code.casefold(): code for code in codes}

    def read(value: object) -> object:
        if is_blank(value):
            return None
        label = plain(value)
        for form in (label, *_leading_words(label)):
            if form in known:
                return known[form]
        return Problem(f"is not a known {what}")

    return read


def _leading_words(label: str) -> list[str]:
    """What stands before a colon, a dash or a space, where systems write the code first: "6: police" gives "6".

    Before a mere space or hyphen it must look like a code, so that "t-shirt" and "4 weeks" do not pass for one.
    """
    marked = [label.partition(mark)[0].strip() for mark in (":", " - ") if mark in label]
    loose = [label.partition(mark)[0] for mark in ("-", " ") if mark in label]
    return marked + [word for word in loose if _looks_like_a_code(word)]


def _looks_like_a_code(word: str) -> bool:
    has_letters_and_digits = any(sign.isdigit() for sign in word) and not word.isdigit()
    return has_letters_and_digits or len(word) == 4  # noqa: PLR2004 - ethnicities: four letters, as in "wbri"
