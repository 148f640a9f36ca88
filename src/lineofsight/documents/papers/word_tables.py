"""Tables in Word: headings that repeat, rows that stay whole, and cells whose shade stands behind their word."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Length, Mm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from lineofsight.documents.papers.blocks import Cell, Facts, StripCell, Strips, Table, Tally, printable
from lineofsight.documents.papers.shades import BAND, PALE, QUIET, RULE, SHADES
from lineofsight.documents.papers.word_xml import borders, describe, keep_whole, margins, repeat, shade

SIZE, SMALL, REMARK = Pt(9), Pt(8), Pt(8)
LABELS = Mm(38)
MONTH_WIDTH = Mm(6.6)
WHITE = RGBColor(0xFF, 0xFF, 0xFF)


def add_table(document: Document, block: Table, width: Emu) -> None:
    """The table with a band of headings at its head."""
    size = SMALL if block.is_small else SIZE
    whole = sum(block.widths)
    widths = [Emu(int(width * share / whole)) for share in block.widths]
    table = _begin(document, widths)
    for column, heading in enumerate(_headings(table, block.headings, size, widths)):
        if block.is_of_numbers(column):
            heading.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for row in block.rows:
        for place, cell in zip(_row(table, widths), row, strict=True):
            _write(place, cell, size, is_bold=bool(cell.shade) or cell.is_strong)
    _finish(document, table, block.about, has_headings=True)


def add_facts(document: Document, block: Facts, width: Emu) -> None:
    """A label on the left of each fact."""
    widths: list[Length] = [LABELS, Emu(width - LABELS)]
    table = _begin(document, widths)
    for label, text in block.rows:
        cells = _row(table, widths)
        _write(cells[0], Cell(label), SIZE, is_bold=True)
        shade(cells[0], PALE)
        _write(cells[1], Cell(text), SIZE)
        for place in cells:
            for line in place.paragraphs:
                line.paragraph_format.keep_with_next = True
    _finish(document, table, block.about, has_headings=False)


def add_tally(document: Document, block: Tally, width: Emu) -> None:
    """Large figures side by side, each with what it counts."""
    widths = [Emu(int(width / len(block.counts)))] * len(block.counts)
    table = _begin(document, widths, sides=140, ends=90)
    for place, (many, words, colour) in zip(_row(table, widths), block.counts, strict=True):
        if colour:
            shade(place, SHADES[colour])
        line = place.paragraphs[0]
        _close(line)
        figure = line.add_run(str(many))
        figure.font.size, figure.bold = Pt(20), True
        said = place.add_paragraph()
        _close(said)
        said.add_run(printable(words)).font.size = SIZE
    _finish(document, table, block.about, has_headings=False, has_row_headings=False)


def add_strips(document: Document, block: Strips, width: Emu) -> None:
    """A shaded cell for each month, with the first letter of what stood then."""
    months = len(block.months)
    widths: list[Length] = [Emu(width - MONTH_WIDTH * months), *[MONTH_WIDTH] * months]
    table = _begin(document, widths, sides=10)
    cells = _headings(table, ["", *(f"{month:%b}" for month in block.months)], REMARK, widths)
    for place, month in zip(cells[1:], block.months, strict=True):
        _add_year(place, f"{month:%y}")
    for words, row in block.rows:
        places = _row(table, widths)
        _write(places[0], Cell(words), REMARK)
        for place, cell in zip(places[1:], row, strict=True):
            _write_month(place, cell)
    _finish(document, table, f"{block.title}. {block.about}", has_headings=True)


def _add_year(place: _Cell, year: str) -> None:
    line = place.add_paragraph()
    _close(line)
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = line.add_run(year)
    run.font.size, run.font.color.rgb = REMARK, WHITE
    place.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _write_month(place: _Cell, cell: StripCell) -> None:
    line = place.paragraphs[0]
    _close(line)
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = line.add_run(printable(cell.word[:1].upper()))
    run.font.size, run.bold, run.italic = SMALL, not cell.is_said_only, cell.is_said_only
    if cell.word:
        shade(place, SHADES.get(cell.colour, SHADES["none"]))


def _begin(document: Document, widths: Sequence[Length], *, sides: int = 70, ends: int = 40) -> WordTable:
    table: WordTable = document.add_table(rows=0, cols=len(widths))
    margins(table, sides=sides, ends=ends)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    return table


def _row(table: WordTable, widths: Sequence[Length]) -> tuple[_Cell, ...]:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # the library says no types for it
    keep_whole(row)
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = width
    cells: tuple[_Cell, ...] = row.cells
    return cells


def _headings(table: WordTable, headings: Sequence[str], size: Pt, widths: Sequence[Length]) -> tuple[_Cell, ...]:
    cells = _row(table, widths)
    for cell, text in zip(cells, headings, strict=True):
        shade(cell, BAND)
        line = cell.paragraphs[0]
        _close(line)
        line.paragraph_format.keep_with_next = True
        run = line.add_run(printable(text))
        run.bold, run.font.size, run.font.color.rgb = True, size, WHITE
    repeat(table.rows[0])
    return cells


def _write(place: _Cell, cell: Cell, size: Pt, *, is_bold: bool = False) -> None:
    lines = [place.paragraphs[0]]
    for number, text in enumerate(cell.paragraphs):
        line = lines[0] if number == 0 else place.add_paragraph()
        _close(line)
        run = line.add_run(printable(text))
        run.font.size, run.bold = size, is_bold or None
        if cell.is_number:
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for number, text in enumerate(cell.remarks):
        line = lines[0] if not cell.paragraphs and number == 0 else place.add_paragraph()
        _close(line, before=2)
        run = line.add_run(printable(text))
        run.font.size, run.font.color.rgb = REMARK, RGBColor.from_string(QUIET)
    if not cell.paragraphs and not cell.remarks:
        _close(lines[0])
    if cell.shade:
        shade(place, SHADES[cell.shade])


def _close(line: Paragraph, *, before: int = 0) -> None:
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(before), Pt(0)


def _finish(
    document: Document,
    table: WordTable,
    about: str,
    *,
    has_headings: bool,
    has_row_headings: bool = True,
) -> None:
    describe(table, printable(about), has_headings=has_headings, has_row_headings=has_row_headings)
    borders(table, RULE)
    after = document.add_paragraph()
    after.paragraph_format.space_after, after.paragraph_format.line_spacing = Pt(0), Pt(8)
