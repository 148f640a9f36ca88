"""The records behind a child's pages, as they were loaded: how many there are, and each in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from django.http import Http404

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.child_page.words import (
    NOT_RECORDED,
    Names,
    Row,
    in_words,
    label,
    names_in,
    source_in_words,
)
from lineofsight.web.records.models import Load, Person, model_of
from lineofsight.web.records.models.canonical import TABLES
from lineofsight.web.records.queries import rows_of
from lineofsight.web.records.rows import select_rows, table_of


@dataclass(frozen=True)
class Fact:
    """One column of a row: what it is called, what it says, what its table says of it, and the code as recorded."""

    label: str
    words: str
    about: str
    code: str = ""


@dataclass(frozen=True)
class SourceRecord:
    """One row as it was loaded, and where it came from: the load, the file and its line."""

    table: Table
    row: Row
    facts: tuple[Fact, ...]
    load: Load
    source: str


@cache
def tables_about_a_person() -> Mapping[str, Table]:
    """The canonical tables whose rows are about a person, in alphabetical order."""
    return {name: table for name, table in TABLES.items() if "child_id" in table.by_name}


def counts_of_rows(person: Person) -> list[tuple[Table, int]]:
    """How many rows of each table are about somebody who came through the gate; a table without any is told with 0."""
    found = dict(select_rows(_counting(), [person.pk] * len(tables_about_a_person())))
    return [(table, found[name]) for name, table in tables_about_a_person().items()]


def rows_by_table(person: Person, tables: Iterable[str], *, reader: Reader) -> dict[str, list[Row]]:
    """The child's rows of these tables; only tables that have some are asked for them."""
    filled = {table.name for table, rows in counts_of_rows(person) if rows}
    return {table: rows_of(person, table, reader=reader) if table in filled else [] for table in tables}


@cache
def _counting() -> str:
    """One query for all tables, written once: Django takes longer to put it together than the database to answer it."""
    each = (
        f"SELECT '{name}', COUNT(*) FROM \"{table_of(model_of(name))}\" WHERE person_id = %s"  # noqa: S608 - names of our own tables
        for name in tables_about_a_person()
    )
    return " UNION ALL ".join(each)


def record(person: Person, table: str, number: int, *, reader: Reader) -> SourceRecord:
    """One of the child's rows, in full.

    Raises:
        Http404: there is no such row about this child.
    """
    if table not in tables_about_a_person():
        raise Http404
    for row in rows_of(person, table, reader=reader):
        if row["id"] == number:
            return _in_full(TABLES[table], row)
    raise Http404


def records_in(person: Person, table: str, *, reader: Reader) -> tuple[Table, list[tuple[Row, str]]]:
    """A table, and the child's rows of it with the place that each came from.

    Raises:
        Http404: there is no such table of rows about a person.
    """
    if table not in tables_about_a_person():
        raise Http404
    rows = rows_of(person, table, reader=reader)
    return TABLES[table], [(row, source_in_words(row["source_ref"])) for row in rows]


def _in_full(table: Table, row: Row) -> SourceRecord:
    names = names_in([(table, row)])
    facts = tuple(_fact(column, row[column.name], names) for column in table.columns)
    load = Load.objects.get(pk=row["load_id"])
    return SourceRecord(table, row, facts, load, source_in_words(row["source_ref"]))


def _fact(column: Column, value: object, names: Names) -> Fact:
    words = in_words(column, value, names)
    is_coded = column.kind is Kind.CODE and words not in {NOT_RECORDED, str(value)}
    return Fact(label(column), words, column.about, str(value) if is_coded else "")
