"""Reading back a table that was handed out as a workbook, and that somebody has filled in.

Cells are told by the headings over them, wherever the columns were moved to. Columns that are not asked for are passed
over; blank cells say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from lineofsight.core.readings import Refused
from lineofsight.formats._workbooks import Sheet, Workbook

Filled = str | date
MOST_ROWS = 5_000


@dataclass(frozen=True)
class FilledRow:
    """One row by its headings, blank cells left out. ``line`` is its line as a person sees it, counted from 1.

    ``formulas`` are the headings of cells that hold a formula: what it came to may not be what it comes to.
    """

    line: int
    cells: dict[str, Filled]
    formulas: frozenset[str] = field(default=frozenset())


def read_filled_in(path: Path, *, sheet: str, headings: Sequence[str]) -> list[FilledRow]:
    """The rows of one sheet under these headings; rows without any of them filled in are left out.

    Raises:
        Refused: it is no workbook, has no such sheet, lacks a heading or has one twice, or has too many rows.
    """
    book = Workbook(path)
    if sheet not in book.sheet_names:
        raise Refused(f"{path.name} has no sheet {sheet}.")
    found = book.read(sheet)
    columns = _columns(found, headings, path.name)
    rows = [_row(found, place, columns) for place in range(1, len(found.rows))]
    filled = [row for row in rows if row.cells or row.formulas]
    if len(filled) > MOST_ROWS:
        raise Refused(f"{path.name} has more than {MOST_ROWS:,} rows on its sheet {sheet}.")
    return filled


def _columns(sheet: Sheet, headings: Sequence[str], file: str) -> dict[str, int]:
    """In which column each heading stands, whatever its capitals."""
    named = [str(cell).strip().casefold() for cell in sheet.rows[0]] if sheet.rows else []
    for heading in headings:
        many = named.count(heading.casefold())
        if many != 1:
            how = "no column" if not many else "more than one column"
            raise Refused(f"The sheet {sheet.name} of {file} has {how} {heading}.")
    return {heading: named.index(heading.casefold()) for heading in headings}


def _row(sheet: Sheet, place: int, columns: dict[str, int]) -> FilledRow:
    line = sheet.first_line + place
    row = sheet.rows[place]
    cells = {heading: _filled(row[column]) for heading, column in columns.items()}
    formulas = {heading for heading, column in columns.items() if (line, sheet.first_column + column) in sheet.formulas}
    return FilledRow(line, {heading: said for heading, said in cells.items() if said != ""}, frozenset(formulas))


def _filled(value: object) -> Filled:
    """What a cell says: a day where it holds a date, else its text; a whole number without its decimal point.

    >>> _filled(3.0), _filled(datetime(2025, 3, 3, 12)), _filled("  Ann ")
    ('3', datetime.date(2025, 3, 3), 'Ann')
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
