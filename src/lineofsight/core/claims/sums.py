"""Numbers that follow from others in one sentence: what remains, what it comes to in all, how far apart they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from lineofsight.core.claims.numbers import Kind, Number
from lineofsight.core.claims.rounding import in_decimals
from lineofsight.core.claims.stated import Passage

REMAINING = re.compile(r"\b(?:the\s+)?(?:remaining|other)\s+$", re.IGNORECASE)
IN_ALL_BEFORE = re.compile(r"\b(?:a total of|totalling|in total,?|altogether,?|making)\s+$", re.IGNORECASE)
IN_ALL_AFTER = re.compile(r"\s+(?:\w+\s+)?(?:in total|in all|altogether)\b", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+(?:\w+\s+)?$", re.IGNORECASE)
TO = re.compile(r"[^.;%]*\bto\s+(?:\w+\s+)?$", re.IGNORECASE)
FEWEST = 2
"""Numbers that a total is made of."""

Wrong = tuple[Number, str]
"""A number that does not follow, and the sentence that says so."""


def wrong_sums(passage: Passage) -> Iterator[Wrong]:
    """What the other numbers of a sentence contradict; nothing where they agree or do not say enough.

    >>> for number, sentence in wrong_sums(Passage("7 of the 12 were seen, and the remaining 4 were not.")):
    ...     print(number.words, "|", sentence)
    4 | 7 of 12 leaves 5, not 4.
    """
    for start, end in passage.sentences:
        numbers = [number for number in passage.numbers if start <= number.start < end and number.printed]
        yield from _wrong_remainder(passage.text, numbers)
        yield from _wrong_total(passage.text, numbers, start)
        yield from _wrong_difference(passage.text, numbers)


def _wrong_remainder(text: str, numbers: list[Number]) -> Iterator[Wrong]:
    """What is left: "seven of the twelve ... the remaining 5"."""
    pairs = [number for number in numbers if number.kind is Kind.PARTS]
    for number in numbers:
        if number.kind is Kind.COUNT and REMAINING.search(text[: number.start]):
            for pair in [pair for pair in pairs if pair.end <= number.start][-1:]:
                part, whole = (int(printed.value) for printed in pair.printed)
                if whole - part != number.value:
                    yield number, f"{part:,} of {whole:,} leaves {whole - part:,}, not {number.printed[0]}."


def _wrong_total(text: str, numbers: list[Number], start: int) -> Iterator[Wrong]:
    """What it comes to: "12 good, 15 in part and 2 not, 30 in total", with nothing but counts before the total."""
    for place, number in enumerate(numbers):
        if number.kind is not Kind.COUNT or not (
            IN_ALL_BEFORE.search(text[start : number.start]) or IN_ALL_AFTER.match(text, number.end)
        ):
            continue
        parts = numbers[:place]
        if len(parts) >= FEWEST and all(part.kind is Kind.COUNT and part.is_whole for part in parts):
            come_to = sum((part.value for part in parts), Fraction(0))
            if come_to != number.value:
                listed = " and ".join((", ".join(part.words for part in parts[:-1]), parts[-1].words))
                yield number, f"{listed} come to {in_decimals(come_to, 0)}, not {number.printed[0]}."


def _wrong_difference(text: str, numbers: list[Number]) -> Iterator[Wrong]:
    """How far apart: "from 60% to 90%, a rise of 28 percentage points". One step off may be rounding."""
    for trio in zip(numbers, numbers[1:], numbers[2:], strict=False):
        points = next((number for number in (trio[-1], trio[0]) if number.kind is Kind.POINTS), trio[-1])
        first, last = [number for number in trio if number is not points]
        kinds = (first.kind, last.kind, points.kind)
        is_change = kinds == (Kind.SHARE, Kind.SHARE, Kind.POINTS) and FROM.search(text[: first.start])
        if is_change and TO.fullmatch(text[first.end : last.start]):
            apart = abs(last.value - first.value)
            decimals = min(number.printed[0].decimals for number in (first, last, points))
            if abs(apart - points.value) > Fraction(1, 10**decimals):
                shown = in_decimals(apart, max(number.printed[0].decimals for number in (first, last)))
                change = f"From {first.words} to {last.words}"
                yield points, f"{change} is {shown} percentage points, not {points.printed[0]}."
