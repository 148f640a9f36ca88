"""Finding every number in a text, and telling what kind of number it is.

A paper is full of digits that measure nothing: dates, ages, sections of an Act, telephone numbers, paragraph numbers,
limits of time. Each kind is looked for in turn, the surest first, and what one kind has taken no later kind sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lineofsight.core.claims.rounding import Printed
from lineofsight.core.claims.spoken_periods import find_periods


class Kind(StrEnum):
    """What a number in a text is."""

    SHARE = "percentage"
    PARTS = "so many of so many"
    COUNT = "count"
    RATE = "rate"
    RANK = "rank"
    POINTS = "percentage points"
    RANGE = "range"
    RATIO = "ratio"
    MONEY = "money"
    DATE = "date or period"
    YEAR = "year"
    AGE = "age"
    LENGTH = "length of time"
    ORDINAL = "ordinal"
    REFERENCE = "section, paragraph or item"
    TELEPHONE = "telephone number"
    CODE = "code"


MEASURED = frozenset({Kind.SHARE, Kind.PARTS, Kind.COUNT, Kind.RATE, Kind.RANK, Kind.POINTS, Kind.RANGE, Kind.RATIO})
"""The kinds that say something about children or work, and so can be right or wrong."""

WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBER_WORD = rf"(?:{'|'.join(WORDS)})"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?(?![\d])"
_EITHER = rf"(?:{DIGITS}|{NUMBER_WORD})"
_INTEGER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})"
_WHOLE = rf"(?:{_INTEGER}|{NUMBER_WORD})(?![\d,]*\.\d|[\d%])"
_PER_CENT = r"\s?(?:%|per\s?cent\b)"
_SENTENCE = r"(?-i:[A-Z])"
_AND = r"\s*(?:and|&|to|-|–)\s*"
MARKS, NUMBERED = r"[\s>*_#▪•■-]{0,12}", r"(?:\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|\d{1,3}[.)])"
_COUNTED_THING = r"\s+(?:(?-i:[A-Z]{2})|children|young|care|sec|section|initial|core|child|families|cases|plans|social)"
_COUNTED = (
    r"\s+(?:\w+\s+)?(?:children|young people|people|cases|referrals|contacts|assessments|plans|families|visits|records|"
    r"audits|conferences|enquiries|reviews|interviews|staff|social workers|attendees)\b"
)
_ITEM = (
    r"(?:section|sec|sect|regulation|reg|article|schedule|clause|part|chapter|list|annex|table|appendix|figure|form|"
    r"paragraph|para|recommendation|rec|priority|area|action|objective|standard|page|version|phase|tier|level|stage|"
    r"step|band|item|key stage|note|question|outcome|enabler|theme|workstream)s?\.?"
)
_OLDER = r"(?:service|education|provision|accommodation|transition)"
_AGES = r"(?:of|between|from|over|under|up to)"
_WHICH, _TIME = "(?:working|calendar|school|full|consecutive)", "(?:minute|hour|day|week|month|year|term)"
_OUT_OF = r"(?:out\s+of|of)\s+(?:the\s+|these\s+|those\s+|our\s+|all\s+|a\s+total\s+of\s+)*"

FRACTIONS = {
    r"half": ("1", "2"),
    r"(?:a|one)\s+third": ("1", "3"),
    r"two[\s-]+thirds": ("2", "3"),
    r"(?:a|one)\s+quarter(?=\s+of\b|$)": ("1", "4"),
    r"three[\s-]+quarters": ("3", "4"),
    r"(?:a|one)\s+fifth": ("1", "5"),
}
"""Parts of a whole that are written out; "a quarter" alone is three months."""
_PARTS_FOLLOW = r"[^.;%\d]{0,60}[(\[]\s*\d[\d,]*\s*(?:out\s+of|of|/)\s*\d"

RULES: tuple[tuple[Kind, str], ...] = (
    (Kind.TELEPHONE, r"(?<![\d,.])(?:\+44\s?|0)\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}\b|(?<![\d,.])0\d{9,10}\b"),
    (Kind.MONEY, r"[£€$]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand|bn|m|k)\b)?"),
    # The number that a paragraph begins with, a cell that holds nothing else, and the items of a list within a line.
    (
        Kind.REFERENCE,
        rf"(?:^|(?<=\n)){MARKS}(?:{NUMBERED}|\d\d?(?!{_COUNTED_THING}))(?=\*{{0,2}}\s+[*_\"'“‘(]*{_SENTENCE})",
    ),
    (Kind.REFERENCE, r"\A[\s>*_#]*\d{1,3}[.)]?\s*\Z|(?<=\*\*)\d{1,2}\.(?=\s)"),
    (Kind.REFERENCE, rf"(?<![\w(.,])\d{{1,2}}(?:\)(?=\s*[-–]?\s*{_SENTENCE})|\.(?={_SENTENCE}))"),
    (Kind.REFERENCE, r"(?<=\b(?:in|at) )\d{1,2}\.\d{1,2}(?=[.,;)]\s|[.,;)]?$)"),
    (Kind.REFERENCE, r"\b(?:page|phase|stage|step|part|item|wave|sheet)\s+\d{1,3}\s+of\s+\d{1,3}\b(?!\s*%)"),
    (
        Kind.REFERENCE,
        rf"\b(?:{_ITEM}|s\.|no\.)\s*\d+(?:\.\d+)*[A-Za-z]?(?:{_AND}\d+(?:\.\d+)*\b(?!\s*%|\s+(?:out\s+)?of\b))*\b",
    ),
    (
        Kind.AGE,
        rf"\b(?:aged?|ages)\s+(?:{_AGES}\s+)?\d{{1,2}}(?:\s*(?:,|and|to|or|-|–)\s*\d{{1,2}})*\b",
    ),
    (Kind.AGE, r"\b\d{1,2}(?:-?\s*(?:and|to|or|-|–)\s*\d{1,2})?[\s-]+(?:years?|months?|weeks?)[\s-]+olds?\b"),
    (Kind.AGE, r"\b\d{1,2}\s?[-–]\s?\d{1,2}(?=\s+(?:service|disab|pathway|send\b|team|young|children|years?\b))"),
    (Kind.AGE, rf"\b(?:under|over|post|pre)[\s-]?\d{{1,2}}(?:['’]?s\b|(?=\s+{_OLDER}))"),
    (Kind.AGE, r"\b\d{1,2}\+(?!\w)|\b\d{1,2}(?:st|nd|rd|th)\s+birthdays?\b"),
    (
        Kind.RANK,
        rf"\b\d+(?:st|nd|rd|th)\b(?:\s+(?!of\b|out\b)[a-z]+){{0,4}}\s+(?:out\s+)?of\s+(?:the\s+)?{_INTEGER}\b",
    ),
    (
        Kind.RATE,
        rf"\b{DIGITS}(?:\s+[a-z]+){{0,3}}\s+(?:per|(?:in|for|out of)\s+every)\s+(?:1,?000|10,?000|100,?000)\b",
    ),
    (Kind.RANGE, rf"\bbetween\s+{DIGITS}(?:{_PER_CENT})?\s+and\s+{DIGITS}{_PER_CENT}"),
    (Kind.RANGE, rf"\b{DIGITS}(?:{_PER_CENT})?\s?[-–]\s?{DIGITS}{_PER_CENT}"),
    (Kind.POINTS, rf"(?<![\w.]){DIGITS}\s*(?:%\s*points?|percentage[\s-]points?|per\s?cent\s+points?|ppts?|pp)(?!\w)"),
    (Kind.SHARE, rf"(?<![\w.,]){DIGITS}{_PER_CENT}"),
    (
        Kind.LENGTH,
        rf"\b{_EITHER}(?:\s*(?:to|-|–|or)\s*{_EITHER})?[\s-]+(?:{_WHICH}[\s-]+)?{_TIME}s?\b",
    ),
    (Kind.RATIO, rf"\b(?:{'|'.join(FRACTIONS)})\b(?={_PARTS_FOLLOW})"),
    (Kind.RATIO, rf"\b(?:1|one)\s+in\s+(?:every\s+)?{_EITHER}\b(?!\s*%)"),
    (Kind.CODE, r"(?<![\w.])24/7\b"),
    (Kind.PARTS, rf"(?<![\w.,/]){_WHOLE}\s*(?:{_OUT_OF}|/\s*){_WHOLE}(?![\w/])"),
    (Kind.YEAR, rf"(?<![\w.,/£-])(?:19|20)\d\d(?![\w/])(?!,\d)(?!{_COUNTED})(?:\s?/\s?\d\d\b)?"),
    (Kind.ORDINAL, r"\b\d+\s?(?:st|nd|rd|th)\b"),
    (Kind.CODE, r"(?<![\w,.])(?=\w*[A-Za-z])(?=\w*\d)\w+(?:-\d+)?\b(?!,\d)|\b[A-Za-z]{2,}-\d+\b"),
    (Kind.CODE, r"(?<![\w.])\d+(?:[./-]\d+){2,}|(?<![\w.])\d+/\d+"),
    (Kind.COUNT, rf"(?<![\w.,]){DIGITS}"),
)
PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in RULES)


@dataclass(frozen=True)
class Number:
    """One number of a text: its kind, where it stands, its words, and the numbers in it as they were printed.

    ``printed`` holds one number, or two where the words hold two ("52 out of 81", "6th of 152", "10-15%"); a kind that
    measures nothing holds none.
    """

    kind: Kind
    start: int
    end: int
    words: str
    printed: tuple[Printed, ...] = ()

    @property
    def value(self) -> Fraction:
        return self.printed[0].value

    @property
    def is_whole(self) -> bool:
        """Whether every number in it is whole, as a number of cases must be."""
        return not any(printed.decimals for printed in self.printed)


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number in the text, in order, none overlapping another.

    >>> text = "Under Section 47, 52 out of 81 (63%) aged 12 were seen within 15 working days in May 2019."
    >>> for number in find_numbers(text):
    ...     print(number.kind, "|", number.words)
    section, paragraph or item | Section 47
    so many of so many | 52 out of 81
    percentage | 63%
    age | aged 12
    length of time | 15 working days
    date or period | May 2019
    """
    found = [Number(Kind.DATE, one.start, one.end, one.words) for one in find_periods(text)]
    taken = bytearray(len(text))
    for date in found:
        taken[date.start : date.end] = b"\x01" * (date.end - date.start)
    return tuple(sorted([*found, *_by_rule(text, taken)], key=lambda number: number.start))


def _by_rule(text: str, taken: bytearray) -> Iterator[Number]:
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]) and not _closes_a_bracket(text, match):
                taken[start:end] = b"\x01" * (end - start)
                yield Number(kind, start, end, match[0], _printed(match[0]) if kind in MEASURED else ())


def _closes_a_bracket(text: str, match: re.Match[str]) -> bool:
    """Whether "81)" ends what a bracket began, rather than numbering an item of a list."""
    before = text[: match.start()]
    return match[0].endswith(")") and before.count("(") > before.count(")")


def _printed(words: str) -> tuple[Printed, ...]:
    """The numbers in the words, with those of "one" to "twenty" and fractions that are written out."""
    for fraction, said in FRACTIONS.items():
        if re.fullmatch(fraction, words, re.IGNORECASE):
            return tuple(Printed.read(one) for one in said)
    each = re.findall(rf"{DIGITS}|\b{NUMBER_WORD}\b", words, re.IGNORECASE)
    return tuple(Printed.read(str(WORDS.index(one.lower()) + 1) if one.isalpha() else one) for one in each)
