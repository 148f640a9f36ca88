"""Words made comparable: reports differ in quotation marks, dashes and capitals, and converters in spaces."""

from __future__ import annotations

import re

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "\u00a0": " "})
_NUMBER = re.compile(r"^(?:R|Recommendation )?(\d{1,3}(?:\.\d{1,2})*)[.):]?\s+(?=\S)")
_SPACES = re.compile(r"\s+")

_SENTENCE_ENDS = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
LONGEST_SENTENCE = 1_000

NAME = r"[A-Z][\w&,'’ .-]{1,58}?"
"""A council's name, as it stands in a sentence."""


def even(text: str) -> str:
    """The text with plain quotation marks, dashes and single spaces; its letters stay as they are.

    >>> even("Children’s  services – Good")
    "Children's services - Good"
    """
    return _SPACES.sub(" ", text.translate(_MARKS)).strip()


def sentences(text: str) -> list[str]:
    """The sentences of a text, but for those that are longer than anybody writes.

    >>> sentences("It ran. It was published in No. 3.")
    ['It ran.', 'It was published in No. 3.']
    """
    return [each for each in _SENTENCE_ENDS.split(even(text)) if len(each) <= LONGEST_SENTENCE]


def comparable(text: str) -> str:
    """The same in small letters, without a number before it or a colon or question mark behind it.

    >>> comparable("2. What needs to improve?"), comparable("Findings:")
    ('what needs to improve', 'findings')
    """
    return without_number(even(text))[1].casefold().strip(" :?.*#")


def without_number(text: str) -> tuple[str, str]:
    """The number that is printed before a text, blank where there is none, and the text behind it.

    >>> without_number("2.1 Adoption performance"), without_number("12 children"), without_number("3) Ensure")
    (('2.1', 'Adoption performance'), ('', '12 children'), ('3', 'Ensure'))
    """
    found = _NUMBER.match(text)
    is_number = found is not None and (("." in found[1]) or found[0].rstrip()[-1] in ".):" or found[0][0] == "R")
    return (found[1], text[found.end() :]) if found and is_number else ("", text)
