"""Excel workbooks: each sheet a heading, a few lines above, and tables. Formulas are never run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out.building import Building, heading_or_paragraph
from lineofsight.formats._laid_out.shape import HEADING, Cell, Document
from lineofsight.formats._laid_out.wording import cell_of, plain
from lineofsight.formats._workbooks import Workbook

UNNAMED = re.compile(r"^sheet ?\d+$", re.IGNORECASE)
Rows = list[list[Cell]]


def lay_out_xlsx(path: Path) -> Document:
    """Lay out a workbook; its lines are the names of its sheets and their rows, and its pages are its sheets.

    Raises:
        Refused: as ``Workbook`` does, and where the sheets are empty.
    """
    workbook = Workbook(path)
    building = Building(path.name)
    for number, name in enumerate(workbook.sheet_names, start=1):
        sheet = workbook.read(name)
        if any(any(cell not in ("", None) for cell in row) for row in sheet.rows):
            building.page = number
            _add_sheet(
                name, _cells(sheet.rows, workbook.merged_in(name), sheet.first_line, sheet.first_column), building
            )
    document = building.document()
    if not document.blocks:
        raise Refused(f"{path.name} holds no text: its sheets are empty.")
    return document


def said_in_cell(value: object) -> str:
    """What a cell says, as Excel would print it in plain: whole numbers without a point, days as year, month and day.

    >>> said_in_cell(3.0), said_in_cell(date(2019, 3, 31)), said_in_cell(True), said_in_cell(0.5)
    ('3', '2019-03-31', 'yes', '0.5')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return "" if value is None else str(value)


def _cells(
    rows: Sequence[Sequence[object]], merged: Sequence[tuple[tuple[int, int], tuple[int, int]]], line: int, column: int
) -> Rows:
    """The cells of a sheet; one merged over several rows is repeated in each, as from above."""
    cells = [[cell_of(said_in_cell(value)) for value in row] for row in rows]
    for (top, left), (bottom, _) in merged:
        down, across = top - line + 1, left - column + 1
        if 0 <= down < len(cells) and 0 <= across < len(cells[down]):
            first = cells[down][across]
            for below in range(down + 1, min(bottom - line + 2, len(cells))):
                cells[below][across] = Cell(first.pieces, is_from_above=bool(first.pieces))
    return cells


def _add_sheet(name: str, rows: Rows, building: Building) -> None:
    if not UNNAMED.match(name):
        building.say(HEADING, [plain(name) or name])
    for part in _parts(rows):
        width = max(place + 1 for row in part for place, cell in enumerate(row) if cell.text)
        at = next((place for place, row in enumerate(part) if _filled(row) > 1), len(part))
        for row in part[:at]:
            text = next(cell.text for cell in row if cell.text)
            building.say(heading_or_paragraph(text, is_bold=True), [text])
        building.begin_table()
        for row in part[at:]:
            building.add_row(row[:width])


def _parts(rows: Rows) -> list[Rows]:
    """The rows in parts that blank rows keep apart."""
    parts: list[Rows] = [[]]
    for row in rows:
        if _filled(row):
            parts[-1].append(row)
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]


def _filled(row: Sequence[Cell]) -> int:
    return sum(1 for cell in row if cell.text)
