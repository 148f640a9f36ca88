"""What a paper is made of: parts of blocks, whatever kind of file it becomes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

_NEVER_PRINTED = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Heading:
    """The heading of what follows. Level 1 is that of the paper's own title, which it has once."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Words:
    """A paragraph. ``look`` is "", "lead" for what is read first, or "small" for a remark."""

    text: str
    look: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list without an order."""

    items: Sequence[str]


@dataclass(frozen=True)
class Cell:
    """One cell: its paragraphs, and under them remarks in small print.

    ``shade`` is the colour of a rating, shown behind its word and never instead of it. ``is_strong`` where it sums up
    what stands above it.
    """

    text: str = ""
    remarks: Sequence[str] = ()
    shade: str = ""
    is_number: bool = False
    is_strong: bool = False

    @property
    def paragraphs(self) -> list[str]:
        """The text by its lines; what has no text has no line."""
        return [line for line in self.text.splitlines() if line.strip()]


@dataclass(frozen=True)
class Table:
    """A table with a row of headings, repeated on every page that it runs over; no row is parted by a page.

    ``widths`` are shares of the width. ``about`` says what it holds to whoever hears it and does not see it.
    """

    about: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float]
    row_heading: int = 0
    is_small: bool = False

    def is_of_numbers(self, column: int) -> bool:
        """Whether a column holds numbers, which stand under one another at its right edge."""
        return bool(self.rows) and all(row[column].is_number for row in self.rows)


@dataclass(frozen=True)
class Facts:
    """A table of two columns without headings: what is told, and the fact."""

    about: str
    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Tally:
    """How many of each, side by side in large figures: a number, what it counts, and its colour."""

    about: str
    counts: Sequence[tuple[int, str, str]]


@dataclass(frozen=True)
class StripCell:
    """One month of one row: what stood then in a word, blank where nothing did.

    ``is_said_only`` where only a document said it.
    """

    word: str = ""
    colour: str = ""
    is_said_only: bool = False


@dataclass(frozen=True)
class Strips:
    """Ratings by month: for each row what stood at the end of each month."""

    title: str
    about: str
    months: Sequence[date]
    rows: Sequence[tuple[str, Sequence[StripCell]]]


Block = Heading | Words | Bullets | Table | Facts | Tally | Strips


@dataclass(frozen=True)
class Part:
    """Blocks that begin on a page of their own, upright or lying on its side."""

    blocks: Sequence[Block]
    is_landscape: bool = False


@dataclass(frozen=True)
class Paper:
    """A paper. ``foot`` stands on every page beside the page's number; ``council`` is whose paper it is."""

    title: str
    parts: Sequence[Part]
    council: str = ""
    about: str = ""
    foot: str = ""
    as_at: date = field(default_factory=date.today)


def printable(text: str) -> str:
    r"""The text without the letters that no document can hold.

    >>> printable("a\x00b\x0bc")
    'abc'
    """
    return _NEVER_PRINTED.sub("", text)
