"""Writing figures and lists as a workbook or as CSV, for people who work on in a spreadsheet.

A text is written as the text it is: nothing that a spreadsheet would run as a formula, follow as a link or take for a
number or a date. Numbers and dates stay numbers and dates, and a blank stays blank.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lineofsight.core.readings import Refused
from lineofsight.formats._delimited import guard

Cell = str | float | int | bool | date | datetime | None

UTF8_MARK = "\ufeff"  # by which Excel knows that the file is UTF-8
MOST_LINES = 1_048_576
LONGEST_TEXT = 32_767
LONGEST_NAME = 31
NOT_IN_A_NAME = str.maketrans("[]:*?/\\", "       ")
WIDEST = 60
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
FIRST_DAY_OF_EXCEL = date(1900, 3, 1)


@dataclass(frozen=True)
class Sheet:
    """One table: its name, its headings, and rows of as many cells."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def workbook_of(sheets: Iterable[Sheet]) -> bytes:
    """An XLSX workbook of these tables, each on a sheet of its own with its headings frozen and bold.

    Raises:
        Refused: a table has more lines than a sheet can hold.
    """
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, OPTIONS) as workbook:
        bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        days = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for sheet in sheets:
            if len(sheet.rows) >= MOST_LINES:
                raise Refused(f"{sheet.name} has more lines than a spreadsheet can hold. Ask for less at once.")
            _write_sheet(workbook.add_worksheet(_name(sheet.name)), sheet, bold, days)
    return written.getvalue()


def csv_of(sheet: Sheet) -> str:
    """One table as CSV. Text that a spreadsheet would run has an apostrophe before it; dates are ISO 8601.

    >>> csv_of(Sheet("", ("who", "how many"), [("=1+1", 3), ("Ann", None)])).lstrip(UTF8_MARK).splitlines()
    ['who,how many', "'=1+1,3", 'Ann,']
    """
    written = io.StringIO()
    written.write(UTF8_MARK)
    writer = csv.writer(written)
    writer.writerow([guard(heading) for heading in sheet.headings])
    writer.writerows([_as_csv(cell) for cell in row] for row in sheet.rows)
    return written.getvalue()


def _name(text: str) -> str:
    return text.translate(NOT_IN_A_NAME)[:LONGEST_NAME].strip(" '")


def _write_sheet(place: Worksheet, sheet: Sheet, bold: Format, days: Format) -> None:
    place.freeze_panes(1, 0)
    for column, heading in enumerate(sheet.headings):
        place.write_string(0, column, heading, bold)
        cells = [heading, *(_as_csv(row[column]) for row in sheet.rows[:100])]
        place.set_column(column, column, min(max(len(str(cell)) for cell in cells) + 2, WIDEST))
    for line, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            _write_cell(place, line, column, cell, days)


def _write_cell(place: Worksheet, line: int, column: int, cell: Cell, days: Format) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        place.write_string(line, column, _yes_or_no(cell))
    elif isinstance(cell, int | float):
        place.write_number(line, column, cell)
    elif isinstance(cell, date) and not isinstance(cell, datetime) and cell >= FIRST_DAY_OF_EXCEL:
        place.write_datetime(line, column, cell, days)
    else:
        place.write_string(line, column, _as_text(cell)[:LONGEST_TEXT])


def _as_csv(cell: Cell) -> str | float | int:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return _yes_or_no(cell)
    return cell if isinstance(cell, int | float) else guard(_as_text(cell))


def _as_text(cell: str | date | datetime) -> str:
    return cell if isinstance(cell, str) else cell.isoformat()


def _yes_or_no(cell: bool) -> str:  # noqa: FBT001 - it is the cell, not a switch
    return "yes" if cell else "no"
