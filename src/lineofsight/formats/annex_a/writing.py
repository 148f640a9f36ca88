"""Writing canonical tables as Ofsted's Annex A workbook."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lineofsight.core.readings import Columns, Refused
from lineofsight.formats.annex_a.headings import AnnexList, Heading
from lineofsight.formats.annex_a.labels import Labels
from lineofsight.formats.annex_a.matching import annex_lists
from lineofsight.formats.annex_a.records import Records

MOST_LINES = 1_048_576
LONGEST_TEXT = 32_767
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
FIRST_DAY_OF_EXCEL = date(1900, 3, 1)
YES, NO = "a) Yes", "b) No"


def write(tables: Mapping[str, Columns], path: Path, *, as_at: date) -> None:
    """Write the eleven lists as they stood on the as-at date, with Ofsted's headings and labels.

    Ages and counts are worked out from the tables as at that day. What the tables do not say stays blank. A text that
    starts like a formula is written as the text it is. Raises ``Refused`` where a list is too long for a sheet.
    """
    records = Records(tables, as_at)
    with xlsxwriter.Workbook(path, OPTIONS) as workbook:
        dates = workbook.add_format({"num_format": "dd/mm/yyyy"})
        bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        for annex_list in annex_lists().values():
            sheet = workbook.add_worksheet(f"List {annex_list.number}")
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, len(annex_list.headings) - 1, 16)
            for column, heading in enumerate(annex_list.headings):
                sheet.write_string(0, column, heading.text, bold)
            _write_list(annex_list, records, sheet, dates)


def _write_list(annex_list: AnnexList, records: Records, sheet: Worksheet, dates: Format) -> None:
    for line, row in enumerate(annex_list.lay_out(records), start=1):
        refuse_too_long(annex_list, line)
        for column, heading in enumerate(annex_list.headings):
            value = shown(heading, row.get(heading.name))
            if value is not None:
                _write_cell(sheet, line, column, value, dates)


def refuse_too_long(annex_list: AnnexList, line: int) -> None:
    """Refuse a line, counted from 0 with the headings, that is beyond the end of any Excel sheet."""
    if line >= MOST_LINES:
        raise Refused(f"List {annex_list.number} has more lines than an Excel sheet can hold.")


def shown(heading: Heading, value: object) -> str | int | float | date | None:
    """A value as it stands in Annex A: Ofsted's label for a code, "a) Yes" for yes, a date as a date.

    >>> from lineofsight.formats.annex_a.headings import DISABLED
    >>> shown(DISABLED, False), shown(DISABLED, None)
    ('b) No', None)
    """
    if value is None:
        return None
    if isinstance(heading.holds, Labels):
        return heading.holds.label(value)
    if isinstance(value, bool):
        return YES if value else NO
    return value if isinstance(value, (int, float, date)) else str(value)


def _write_cell(sheet: Worksheet, line: int, column: int, value: str | float | date, dates: Format) -> None:
    if isinstance(value, date):
        if value >= FIRST_DAY_OF_EXCEL:
            sheet.write_datetime(line, column, value, dates)
        else:
            sheet.write_string(line, column, value.isoformat())
    elif isinstance(value, str):
        sheet.write_string(line, column, value[:LONGEST_TEXT])
    else:
        sheet.write_number(line, column, value)
