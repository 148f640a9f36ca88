"""Reads lines and writes tables as Annex A, and shows what came of it without all that is blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from python_calamine import CalamineWorkbook

from lineofsight.core.readings import Reading
from lineofsight.formats import annex_a
from lineofsight.formats.annex_a.matching import annex_lists
from tests.factories.workbooks import AS_AT, Cell, headings, line
from tests.factories.workbooks import annex_a as made

Row = Mapping[str, object]


def reading_of(folder: Path, lists: Mapping[int, Sequence[Mapping[str, Cell]]]) -> Reading:
    """What is read from the lines given for each list, under our names for its headings."""
    lines = {number: [line(number, **row) for row in rows] for number, rows in lists.items()}
    return annex_a.read(made(folder / "annex.xlsx", lines), authority="846", as_at=AS_AT)


def rows_of(reading: Reading, table: str) -> list[Row]:
    """The rows of a table without what is blank in them, and without what all tables share."""
    columns = reading.tables[table]
    rows = (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
    return [
        {name: value for name, value in row.items() if value is not None and name not in {"authority", "source_ref"}}
        for row in rows
    ]


def written(folder: Path, number: int, tables: Mapping[str, Sequence[Row]]) -> list[Row]:
    """The lines of one list as they are written from tables given as rows, under our names, without what is blank."""
    columns = {table: _columns(rows) for table, rows in tables.items()}
    path = folder / "annex.xlsx"
    annex_a.write(columns, path, as_at=AS_AT)
    top, *lines = CalamineWorkbook.from_path(path).get_sheet_by_name(f"List {number}").to_python()
    assert top == headings(number)
    names = [heading.name for heading in annex_lists()[number].headings]
    return [{name: cell for name, cell in zip(names, cells, strict=True) if cell != ""} for cells in lines]


def _columns(rows: Sequence[Row]) -> dict[str, list[object]]:
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) for row in rows] for name in names}
