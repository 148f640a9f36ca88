"""What a person should know about a folder beyond its refused rows: in counts, and never with anyone's details."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from lineofsight.core.readings import Columns
from lineofsight.core.tables import Column
from lineofsight.formats._delimited import Delimited
from lineofsight.formats.ssd.names import TABLES, csv_files, table_of


def unknown_files(folder: Path) -> list[str]:
    """The CSV files that bear no table's name."""
    names = [file.name for file in csv_files(folder) if table_of(file) is None]
    return [f"{name} is not named after a table, so it was left out." for name in names]


def unknown_headings(file: Delimited, places: Mapping[int, Column]) -> list[str]:
    """The headings that are no column of the file's table: suppliers add their own."""
    unknown = [heading for place, heading in enumerate(file.headings) if heading and place not in places]
    return [f"{file.file}: left out {', '.join(unknown)}, which the table has no place for."] if unknown else []


def lists_empty(file: str, count: int) -> list[str]:
    """The lines of assessment factors that name none."""
    return [f"{file}: {_number(count, 'line')} without a factor; nothing was taken from there."] if count else []


def lists_cut_short(file: str, places: Mapping[int, Column], values: Columns) -> list[str]:
    """The outcomes that begin as JSON and are not whole, most often because the source cut them to its own length.

    They are kept as they stand: no figure reads inside them.
    """
    json_columns = [column for column in places.values() if column.ssd.endswith("_json")]
    counts = {column.ssd: sum(map(_is_broken_json, values[column.name])) for column in json_columns}
    return [
        f"{file}: {_number(count, 'value')} of {name} cut short within its JSON; kept as text."
        for name, count in counts.items()
        if count
    ]


def _is_broken_json(value: object) -> bool:
    if not isinstance(value, str) or not value.startswith(("{", "[")):
        return False
    try:
        json.loads(value)
    except (ValueError, RecursionError):
        return True
    return False


def orphans(tables: Mapping[str, Columns]) -> list[str]:
    """How many rows of each table name a record that the folder does not hold. They are kept: sources often do this."""
    notes = []
    for name, columns in tables.items():
        for column in TABLES[name].columns:
            other, _, key = column.refers_to.partition(".")
            if other in tables:
                known = {None, *tables[other][key]}
                if count := sum(value not in known for value in columns[column.name]):
                    notes.append(
                        f"{name}: {_number(count, 'row')} with a {column.name} that {other} does not hold; kept."
                    )
    return notes


def _number(count: int, of: str) -> str:
    return f"{count:,} {of}{'' if count == 1 else 's'}"
