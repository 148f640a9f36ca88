"""PDF: ruled and unruled tables, paragraphs and headings, read down each page in turn."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out.columns import Aligned, find_columns
from lineofsight.formats._laid_out.grids import Grid, grids_of
from lineofsight.formats._laid_out.mending import ends_a_sentence, goes_on, join_what_was_broken
from lineofsight.formats._laid_out.pdf_pages import Page, pages_of
from lineofsight.formats._laid_out.running import mark_running
from lineofsight.formats._laid_out.shape import BULLET, HEADING, PARAGRAPH, ROW, Block, Cell, Document, Line, Piece
from lineofsight.formats._laid_out.wording import plain, without_bullet
from lineofsight.formats._laid_out.words import Printed, TextLine, lines_of, words_of

LARGE = 1.12
"""Letters larger than the usual ones by this factor make a heading."""

LONGEST_HEADING = 150
PARAGRAPH_GAP = 0.8
"""A gap between lines larger than this part of the letters' height parts two paragraphs."""

PARTED = re.compile(r"\w[-/]$")
"""How a line ends whose last word goes on in the next."""

NEARLY_FULL = 0.85
"""A line that reaches this far across the widest may have been broken by the page."""


@dataclass
class _Laid:
    """The document as far as it has been laid out."""

    lines: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    tables: int = 0

    def add(self, kind: str, texts: Sequence[str], page: int, **more: object) -> None:
        first = len(self.lines) + 1
        self.lines += [Line(first + place, text, page) for place, text in enumerate(texts)]
        block = Block(kind, "", first, len(self.lines), page)
        self.blocks.append(replace(block, **more))  # type: ignore[arg-type]  # the fields of a block


def lay_out_pdf(content: bytes, name: str) -> Document:
    """Lay out a PDF.

    Raises:
        Refused: as ``pages_of`` does, and where the pages hold pictures only.
    """
    laid = _Laid()
    for page in pages_of(content, name):
        _lay_out_page(page, laid)
    if not laid.blocks:
        raise Refused(f"{name} holds pictures of pages and no text; it needs to be recognised by a scanner's program.")
    return Document(name, tuple(laid.lines), tuple(join_what_was_broken(mark_running(laid.blocks))))


def _lay_out_page(page: Page, laid: _Laid) -> None:
    grids = grids_of(page.edges)
    in_cells: list[dict[tuple[int, int], list[Printed]]] = [defaultdict(list) for _ in grids]
    outside = []
    for letter in page.letters:
        across = (letter.left + letter.right) / 2
        for grid, cells in zip(grids, in_cells, strict=True):
            place = grid.place_of(across, letter.middle)
            if place is not None:
                cells[place].append(letter)
                break
        else:
            outside.append(letter)
    things: list[tuple[float, TextLine | Aligned | tuple[Grid, dict[tuple[int, int], list[Printed]]]]] = [
        (grid.top, (grid, cells)) for grid, cells in zip(grids, in_cells, strict=True) if cells
    ]
    things += [(thing.top, thing) for thing in find_columns(lines_of(words_of(outside)))]
    usual = median(letter.height for letter in page.letters) if page.letters else 0.0
    paragraph: list[TextLine] = []
    widest = max((thing.right for _, thing in things if isinstance(thing, TextLine)), default=0.0)
    for _, thing in sorted(things, key=lambda each: each[0]):
        if isinstance(thing, TextLine):
            if paragraph and not _is_one_paragraph(paragraph, thing, widest):
                _add_paragraph(paragraph, page, usual, laid)
                paragraph = []
            paragraph.append(thing)
            continue
        _add_paragraph(paragraph, page, usual, laid)
        paragraph = []
        rows = _rows_of_columns(thing) if isinstance(thing, Aligned) else _rows_of_grid(*thing)
        _add_table(rows, page, laid)
    _add_paragraph(paragraph, page, usual, laid)


def _rows_of_grid(grid: Grid, letters: dict[tuple[int, int], list[Printed]]) -> list[list[Cell]]:
    pieces = {place: pieces_of_lines(lines_of(words_of(found))) for place, found in letters.items()}
    rows = []
    for row in range(len(grid.levels) - 1):
        cells = []
        for column in range(len(grid.uprights) - 1):
            part_of = grid.part_of[row, column]
            is_from_above = part_of[0] < row and part_of[1] == column
            said = pieces.get(part_of, ()) if part_of == (row, column) or is_from_above else ()
            cells.append(Cell(said, is_from_above=is_from_above and bool(said)))
        rows.append(cells)
    return rows


def _rows_of_columns(table: Aligned) -> list[list[Cell]]:
    return [[Cell(pieces_of_lines(lines_of(words))) for words in row] for row in table.rows]


def pieces_of_lines(lines: Sequence[TextLine]) -> tuple[Piece, ...]:
    """The paragraphs and bullets of a cell; lines of one paragraph are joined."""
    pieces: list[Piece] = []
    bottom = 0.0
    for line in lines:
        bullet = without_bullet(line.text)
        is_near = line.top - bottom <= PARAGRAPH_GAP * line.height
        bottom = line.bottom
        if bullet is None and pieces and is_near:
            pieces[-1] = Piece(together(pieces[-1].text, line.text), pieces[-1].is_bullet)
        else:
            pieces.append(Piece(line.text if bullet is None else bullet, is_bullet=bullet is not None))
    return tuple(pieces)


def together(earlier: str, later: str) -> str:
    """Two lines of one paragraph; what was parted at its hyphen or stroke stays whole.

    >>> together("a multi-", "agency plan"), together("Jane/", "Andy"), together("Jane", "Doherty")
    ('a multi-agency plan', 'Jane/Andy', 'Jane Doherty')
    """
    is_parted = PARTED.search(earlier) is not None and (earlier.endswith("/") or later[:1].islower())
    return earlier + later if is_parted else f"{earlier} {later}"


def _add_table(rows: Iterable[Sequence[Cell]], page: Page, laid: _Laid) -> None:
    laid.tables += 1
    for cells in rows:
        text = "\t".join("" if cell.is_from_above else cell.text for cell in cells)
        if plain(text):
            laid.add(ROW, [text], page.number, text=text, cells=tuple(cells), table=laid.tables)


def _is_one_paragraph(earlier: Sequence[TextLine], line: TextLine, widest: float) -> bool:
    above = earlier[-1]
    if without_bullet(line.text) is not None or abs(above.height - line.height) > 1:
        return False
    if line.top - above.bottom > PARAGRAPH_GAP * line.height or above.is_bold != line.is_bold:
        return False
    return goes_on(above.text, line.text) or above.right >= NEARLY_FULL * widest


def _add_paragraph(lines: Sequence[TextLine], page: Page, usual: float, laid: _Laid) -> None:
    if not lines:
        return
    texts = [line.text for line in lines]
    text = texts[0]
    for later in texts[1:]:
        text = together(text, later)
    bullet = without_bullet(text)
    is_large = all(line.height > LARGE * usual for line in lines)
    is_bold = all(line.is_bold for line in lines)
    if bullet is not None:
        laid.add(BULLET, texts, page.number, text=bullet, level=1)
    elif (is_large or is_bold) and len(text) <= LONGEST_HEADING and not (is_bold and ends_a_sentence(text)):
        laid.add(HEADING, texts, page.number, text=text)
    else:
        laid.add(PARAGRAPH, texts, page.number, text=text)
