"""Makes workbooks: sound ones from the few cells that a test states, and archives whose every byte can be chosen."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import xlsxwriter

from lineofsight.formats.annex_a.matching import annex_lists

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ROOT = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False}
AS_AT = date(2024, 6, 30)

Cell = str | int | float | bool | date | None


def headings(number: int) -> list[str]:
    """Ofsted's headings of one list."""
    return [heading.text for heading in annex_lists()[number].headings]


def line(number: int, **values: Cell) -> list[Cell]:
    """One line of a list, by our names for its headings; a child's identifier is made up unless it is given."""
    first = annex_lists()[number].identifier.name
    values = {first: "A1", **values}
    names = [heading.name for heading in annex_lists()[number].headings]
    assert set(values) <= set(names), set(values) - set(names)
    return [values.get(name) for name in names]


def annex_a(path: Path, lists: Mapping[int, Sequence[Sequence[Cell]]], titles: int = 0) -> Path:
    """A sound workbook that holds the given lines under Ofsted's headings, below some lines of title."""
    title = [["Annex A"]] * titles
    return workbook(path, {f"List {number}": [*title, headings(number), *rows] for number, rows in lists.items()})


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]], *, starts_in_1904: bool = False) -> Path:
    """A sound workbook with the given cells, each of the type it has here."""
    with xlsxwriter.Workbook(path, {**PLAIN, "date_1904": starts_in_1904}) as book:
        dates = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, date):
                        sheet.write_datetime(row, column, cell, dates)
                    elif cell is not None:
                        sheet.write(row, column, cell)
    return path


def sheet_xml(rows: Sequence[Sequence[str | float | None]], before: str = "", after: str = "") -> str:
    """The XML of a sheet: texts, numbers, and wherever a text starts with ``<`` that piece of XML with its ADDRESS."""
    lines = []
    for place, cells in enumerate(rows, start=1):
        written = "".join(_cell_xml(f"{_letters(column)}{place}", cell) for column, cell in enumerate(cells))
        lines.append(f'<row r="{place}">{written}</row>')
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}{after}</sheetData></worksheet>'


def _cell_xml(reference: str, cell: str | float | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.startswith("<"):
        return cell.replace("ADDRESS", reference)
    if isinstance(cell, str):
        return f'<c r="{reference}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
    return f'<c r="{reference}"><v>{cell}</v></c>'


def _letters(column: int) -> str:
    return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)


def parts(sheets: Mapping[str, str | bytes]) -> dict[str, str | bytes]:
    """The parts of a workbook whose sheets are given as XML; a caller may change or add parts before packing them."""
    listed = "".join(f"<sheet name={quoteattr(name)} sheetId='{n}' r:id='r{n}'/>" for n, name in enumerate(sheets, 1))
    related = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": ROOT,
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
    }
    return found | {f"xl/worksheets/sheet{n}.xml": xml for n, xml in enumerate(sheets.values(), 1)}


def packed(found: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as an archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", packing, compresslevel=1) as archive:
        for name, part in found.items():
            archive.writestr(name, part)
    return content.getvalue()
