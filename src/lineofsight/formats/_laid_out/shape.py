"""The one shape into which every kind of document is brought; the package's docstring explains it."""

from __future__ import annotations

from dataclasses import dataclass

HEADING = "heading"
PARAGRAPH = "paragraph"
BULLET = "bullet"
ROW = "row"
RULER = "ruler"
RUNNING = "running head or foot"


@dataclass(frozen=True)
class Line:
    """One line, counted from 1; ``page`` is blank where the file knows no pages."""

    number: int
    text: str
    page: int | None = None


@dataclass(frozen=True)
class Piece:
    """A paragraph or a bullet within a cell of a table."""

    text: str
    is_bullet: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell; merged with the cell above where ``is_from_above``, whose pieces it then repeats."""

    pieces: tuple[Piece, ...] = ()
    is_from_above: bool = False

    @property
    def text(self) -> str:
        """Everything in the cell on one line."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, bullet or row of a table, and the lines that it came from."""

    kind: str
    text: str
    first: int
    last: int
    page: int | None = None
    level: int = 0
    cells: tuple[Cell, ...] = ()
    table: int = 0

    @property
    def lines(self) -> tuple[int, int]:
        return self.first, self.last


@dataclass(frozen=True)
class Document:
    """A document laid out: its lines, and the blocks that they make."""

    name: str
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
