"""Putting a document together block by block, with its lines counted, for kinds of file that know no lines."""

from __future__ import annotations

from collections.abc import Sequence

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out.mending import ends_a_sentence
from lineofsight.formats._laid_out.shape import BULLET, HEADING, PARAGRAPH, ROW, Block, Cell, Document, Line, Piece
from lineofsight.formats._laid_out.wording import plain

MOST_LINES = 200_000
MOST_CELLS_OF_A_ROW = 500
LONGEST_BOLD_HEADING = 150


class Building:
    """The lines and blocks of a document so far."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lines: list[Line] = []
        self._blocks: list[Block] = []
        self._tables = 0
        self.page: int | None = None

    def say(self, kind: str, texts: Sequence[str], said: str = "", *, level: int = 0) -> None:
        """Add a block of one or several lines; its text is ``said``, where that differs from its line."""
        first, last = self._count(texts)
        self._blocks.append(Block(kind, said or plain(" ".join(texts)), first, last, self.page, level))

    def say_pieces(self, pieces: Sequence[Piece]) -> None:
        """Add the paragraphs and bullets of a cell as blocks of their own."""
        for piece in pieces:
            self.say(BULLET if piece.is_bullet else PARAGRAPH, [piece.text], level=int(piece.is_bullet))

    def begin_table(self) -> None:
        self._tables += 1

    def add_row(self, cells: Sequence[Cell]) -> None:
        """Add a row of the table that was begun; one that says nothing of its own is left out."""
        if len(cells) > MOST_CELLS_OF_A_ROW:
            raise Refused(
                f"{self._name} has a table of more than {MOST_CELLS_OF_A_ROW} columns, the most that is read."
            )
        text = "\t".join("" if cell.is_from_above else cell.text for cell in cells)
        if plain(text):
            first, last = self._count([text])
            self._blocks.append(Block(ROW, text, first, last, self.page, cells=tuple(cells), table=self._tables))

    def add_table(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Add a whole table; one of a single column is a box around paragraphs, and no table."""
        self.begin_table()
        for cells in rows:
            if max(map(len, rows)) == 1:
                self.say_pieces(cells[0].pieces)
            else:
                self.add_row(cells)

    def document(self) -> Document:
        return Document(self._name, tuple(self._lines), tuple(self._blocks))

    def _count(self, texts: Sequence[str]) -> tuple[int, int]:
        first = len(self._lines) + 1
        if first > MOST_LINES:
            raise Refused(f"{self._name} holds more than {MOST_LINES:,} lines, the most that is read.")
        self._lines += [Line(first + place, text, self.page) for place, text in enumerate(texts)]
        return first, len(self._lines)


def is_bold_heading(text: str) -> bool:
    """Whether a paragraph, all of it bold, is short enough for a heading and ends as one."""
    return len(text) <= LONGEST_BOLD_HEADING and not ends_a_sentence(text.rstrip(":"))


def spread(rows: Sequence[Sequence[tuple[Cell, int, int]]], most: int) -> list[list[Cell]]:
    """Rows of cells that say how many columns and rows they cover, with each column in its place.

    A cell over several columns stands in the first of them; one over several rows is repeated in each, as from above.
    ``most`` bounds how far a cell is believed to reach.
    """
    covered: dict[tuple[int, int], Cell] = {}
    spread_rows = []
    for down, row in enumerate(rows):
        cells: list[Cell] = []
        for cell, across, deep in row:
            while (down, len(cells)) in covered:
                cells.append(covered.pop((down, len(cells))))
            place = len(cells)
            wide = min(max(across, 1), most)
            cells += [cell, *[Cell()] * (wide - 1)]
            for below in range(down + 1, min(down + min(deep, most), len(rows))):
                covered[below, place] = Cell(cell.pieces, is_from_above=bool(cell.pieces))
                covered.update({(below, place + beside): Cell() for beside in range(1, wide)})
        while (down, len(cells)) in covered:
            cells.append(covered.pop((down, len(cells))))
        spread_rows.append(cells)
    return spread_rows


def heading_or_paragraph(text: str, *, is_bold: bool) -> str:
    return HEADING if is_bold and is_bold_heading(text) else PARAGRAPH
