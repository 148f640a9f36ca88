"""Letters on a page put together into words and lines, by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from lineofsight.formats._laid_out.wording import plain

GAP_BETWEEN_WORDS = 0.22
"""A gap wider than this part of the letters' height parts two words."""

SAME_LINE = 0.5
"""Two that overlap by this part of the lower one's height stand in one line."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A letter or a word, and the box that it fills, in points from the left and the top of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    is_bold: bool = False

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class TextLine:
    """The words of one line, from left to right."""

    words: tuple[Printed, ...]

    @property
    def text(self) -> str:
        return plain(" ".join(word.text for word in self.words))

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def height(self) -> float:
        return median(word.height for word in self.words)

    @property
    def is_bold(self) -> bool:
        return all(word.is_bold for word in self.words)


def words_of(letters: Iterable[Printed]) -> list[Printed]:
    """Put letters that stand side by side together into words, line by line."""
    found: list[Printed] = []
    for line in _in_lines(letters):
        word: list[Printed] = []
        for letter in line:
            is_space = letter.text.isspace()
            if word and (is_space or letter.left - word[-1].right > GAP_BETWEEN_WORDS * letter.height):
                found.append(_word(word))
                word = []
            if not is_space:
                word.append(letter)
        found += [_word(word)] if word else []
    return found


def lines_of(words: Iterable[Printed]) -> list[TextLine]:
    """Put words that stand at one height together into lines, from the top of the page down."""
    return [TextLine(tuple(line)) for line in _in_lines(words)]


def _word(letters: Sequence[Printed]) -> Printed:
    return Printed(
        "".join(letter.text for letter in letters),
        letters[0].left,
        min(letter.top for letter in letters),
        letters[-1].right,
        max(letter.bottom for letter in letters),
        all(letter.is_bold for letter in letters),
    )


def _in_lines(printed: Iterable[Printed]) -> list[list[Printed]]:
    """Those of one height together, each line from left to right.

    A raised letter, such as the th of 15th, stays in the line that it overlaps.
    """
    lines: list[list[Printed]] = []
    top = bottom = 0.0
    for each in sorted(printed, key=lambda one: (one.middle, one.left)):
        shared = min(bottom, each.bottom) - max(top, each.top)
        if lines and shared >= SAME_LINE * min(each.height, bottom - top):
            lines[-1].append(each)
        else:
            lines.append([each])
            top, bottom = each.top, each.bottom
    return [sorted(line, key=lambda one: one.left) for line in lines]
