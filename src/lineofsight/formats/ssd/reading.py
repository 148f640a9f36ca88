"""Reading a folder of SSD files into canonical tables, column by column."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from lineofsight.core.readings import Columns, Coverage, Progress, Reading, Refused, no_progress
from lineofsight.core.tables import Column, Table
from lineofsight.formats._delimited import Delimited, read_delimited
from lineofsight.formats.ssd.factors import LIST_COLUMN, TABLE_OF_LISTS, one_row_a_factor
from lineofsight.formats.ssd.names import TABLES, columns_of, files_by_table
from lineofsight.formats.ssd.notes import lists_cut_short, lists_empty, orphans, unknown_files, unknown_headings
from lineofsight.formats.ssd.rows import keep_sound_rows
from lineofsight.formats.ssd.values import convert


def read(path: Path, *, authority: str, as_at: date | None, progress: Progress = no_progress) -> Reading:
    """Read every table the folder holds. The files do not say whose they are, so ``authority`` must.

    A missing file is a table this source cannot tell of; a missing column narrows the table's coverage.

    Raises:
        Refused: a file as a whole cannot be trusted; then nothing of the folder is taken.
    """
    if not authority:
        raise Refused(f"{path.name} does not say which authority it is about. Say so, for example: --authority 846.")
    files = files_by_table(path)
    if not files:
        raise Refused(f"{path.name} holds no file named after a table of the Standard Safeguarding Dataset.")
    coverage: dict[str, Coverage] = {}
    reading = Reading("ssd", [str(file) for file in files.values()], coverage=coverage, notes=unknown_files(path))
    for done, (name, file) in enumerate(files.items()):
        progress(f"Reading {file.name}", done, len(files))
        covered = _read_table(TABLES[name], read_delimited(file), authority, reading)
        coverage[name] = Coverage(columns=covered, to_on=as_at)
    progress("Reading", len(files), len(files))
    reading.notes += orphans(reading.tables)
    return reading


def _read_table(table: Table, file: Delimited, authority: str, reading: Reading) -> frozenset[str]:
    """Take the table's sound rows, and list the others; answers with the columns the file can tell of."""
    places = columns_of(table, file.headings)
    _check_headings(table, file, places)
    reading.notes += unknown_headings(file, places)
    file = _spread_lists(table, file, places, reading)
    values = {column.name: convert(column, file.columns[place]) for place, column in places.items()}
    lines = list(file.lines)
    refusals = keep_sound_rows(table, file, places, values, lines)
    reading.refusals += sorted([*file.refusals, *refusals], key=lambda refusal: refusal.line or 0)
    reading.notes += lists_cut_short(file.file, places, values)
    reading.tables[table.name] = _all_columns(table, values, file.file, lines, authority)
    return frozenset(values)


def _check_headings(table: Table, file: Delimited, places: Mapping[int, Column]) -> None:
    """Without its key a table's rows cannot be told apart; with a column twice, nobody knows which one counts."""
    names = [column.name for column in places.values()]
    if not set(names) & set(table.keys):
        key = table.by_name[table.keys[0]]
        raise Refused(f"{file.file} has no column {key.ssd or key.name}, which tells its rows apart.")
    for name in names:
        if names.count(name) > 1:
            raise Refused(f"{file.file} has the column {name} twice, under two of its names. Keep one.")


def _spread_lists(table: Table, file: Delimited, places: Mapping[int, Column], reading: Reading) -> Delimited:
    """The file with one row a factor, where it is the one that holds lists of them."""
    lists_at = [place for place, column in places.items() if column.name == LIST_COLUMN]
    if table.name != TABLE_OF_LISTS or not lists_at:
        return file
    columns, rows = one_row_a_factor(file.columns, lists_at[0])
    reading.notes += lists_empty(file.file, len(file.lines) - len(set(rows)))
    return Delimited(file.file, file.headings, columns, [file.lines[row] for row in rows], file.refusals)


def _all_columns(table: Table, values: Columns, file: str, lines: list[int], authority: str) -> Columns:
    """The table as every format gives it: all its columns, blank where the file has none, and where each row stood."""
    shared: Columns = {"authority": [authority] * len(lines), "source_ref": [f"{file}!{line}" for line in lines]}
    blank: list[object] = [None] * len(lines)
    return {**shared, **{column.name: values.get(column.name, blank) for column in table.columns}}
