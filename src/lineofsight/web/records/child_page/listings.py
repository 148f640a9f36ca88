"""The lists of a chapter: the rows of each of its tables, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.core.chronology import Chapter
from lineofsight.core.tables import Column, Table
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.child_page.chronicles import all_chronicles, tables_of
from lineofsight.web.records.child_page.source_records import rows_by_table
from lineofsight.web.records.child_page.words import Names, Row, in_words, label, names_in
from lineofsight.web.records.models import Person
from lineofsight.web.records.models.canonical import TABLES


@dataclass(frozen=True)
class Line:
    """One row of a list in words: ``first`` is the link to the source record, ``cells`` the rest."""

    row: Row
    first: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Listing:
    """One table's rows about the child."""

    table: Table
    headings: tuple[str, ...]
    lines: tuple[Line, ...]


def listings(person: Person, chapter: Chapter, *, reader: Reader) -> list[Listing]:
    """The lists of a chapter's tables. A table that holds nothing of the child has an empty one, and it is shown."""
    found = rows_by_table(person, tables_of(chapter), reader=reader)
    rows = {table: _newest_first(table, unordered) for table, unordered in found.items()}
    names = names_in((TABLES[table], row) for table, each in rows.items() for row in each)
    return [_listing(TABLES[table], each, names) for table, each in rows.items()]


def _newest_first(table: str, rows: list[Row]) -> list[Row]:
    by = all_chronicles()[table].shows[0]
    dated = [row for row in rows if row[by] is not None]
    return sorted(dated, key=lambda row: (row[by], row["id"]), reverse=True) + [row for row in rows if row[by] is None]


def _listing(table: Table, rows: list[Row], names: Names) -> Listing:
    columns = tuple(table.by_name[name] for name in all_chronicles()[table.name].shows)
    lines = tuple(_line(row, columns, names) for row in rows)
    return Listing(table, tuple(map(label, columns)), lines)


def _line(row: Row, columns: tuple[Column, ...], names: Names) -> Line:
    first, *rest = (in_words(column, row[column.name], names) for column in columns)
    return Line(row, first, tuple(rest))
