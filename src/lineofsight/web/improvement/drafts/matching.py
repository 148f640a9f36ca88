"""Recognising what is here already: by its number and its words, never by its number alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from lineofsight.core.likeness import Vocabulary, likeness
from lineofsight.core.themes import stems

ALIKE = 0.6
"""The likeness of wording from which two texts are taken for one that was worded anew, beside one number."""
NEARLY_ONE = 0.8
"""The same where the numbers differ."""


class Asked(Protocol):
    """What can be recognised."""

    number: str
    inspectors_words: str
    council_words: str


Known = TypeVar("Known", bound=Asked)


def same_words(words: str, number: str, known: Iterable[Known]) -> Known | None:
    """The one that says the same, though for a few words; None where none does."""
    rows = [(each, each.inspectors_words or each.council_words) for each in known]
    for each, said in rows:
        if stems(said) == stems(words):
            return each
    vocabulary = Vocabulary([words, *(said for _, said in rows)], {})
    found = []
    for each, said in rows:
        wording = likeness(words, said, vocabulary).wording
        if wording >= (ALIKE if number and each.number == number else NEARLY_ONE):
            found.append((wording, each))
    return max(found, key=lambda pair: pair[0])[1] if found else None
