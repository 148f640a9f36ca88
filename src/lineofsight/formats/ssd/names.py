"""Which file of a folder is which table, and which of its headings is which column.

Suppliers write the standard's names with and without ``ssd_`` and in any case. Tables and columns that the standard
has no place for (supervision, return interviews, adopters, populations) stand under their plain names.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lineofsight.core.readings import Refused
from lineofsight.core.registry import definitions_in
from lineofsight.core.tables import Column, Table
from lineofsight.formats._delimited import read_headings

TABLES: dict[str, Table] = {
    name: table for name, table in definitions_in("lineofsight.schema").items() if isinstance(table, Table)
}

_TABLE_OF_FILE = {
    file_name: table
    for table in TABLES.values()
    for file_name in (table.name, table.ssd, table.ssd.removeprefix("ssd_"))
    if file_name
}


def recognises(path: Path) -> bool:
    """Whether this is a folder in which a file bears a table's name and one of that table's headings."""
    if not path.is_dir():
        return False
    named = ((table_of(file), file) for file in csv_files(path))
    return any(columns_of(table, read_headings(file)) for table, file in named if table)


def csv_files(folder: Path) -> list[Path]:
    """The CSV files that stand in the folder itself, in the order of their names."""
    return sorted(file for file in folder.iterdir() if file.suffix.casefold() == ".csv" and file.is_file())


def table_of(file: Path) -> Table | None:
    """The table that a file is named after."""
    return _TABLE_OF_FILE.get(file.stem.strip().casefold())


def files_by_table(folder: Path) -> dict[str, Path]:
    """The file of each table the folder holds.

    Raises:
        Refused: two files are named after the same table.
    """
    found: dict[str, Path] = {}
    for file in csv_files(folder):
        table = table_of(file)
        if table is None:
            continue
        if table.name in found:
            raise Refused(f"{found[table.name].name} and {file.name} both hold the table {table.name}. Keep one.")
        found[table.name] = file
    return {name: found[name] for name in TABLES if name in found}


def columns_of(table: Table, headings: Sequence[str]) -> dict[int, Column]:
    """The table's column that stands under each heading, by the heading's place; other headings are left out."""
    by_name = {**table.by_name, **table.by_ssd}
    names = [heading.casefold() for heading in headings]
    return {place: by_name[name] for place, name in enumerate(names) if name in by_name}
