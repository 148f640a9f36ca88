"""Canonical rows in bulk: read, written and changed by plain SQL, since a council's records are millions of values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date

from django.db import connection
from django.db.models import Model
from django.utils.dateparse import parse_datetime

from lineofsight.core.tables import Kind

_LOADING = 20_25_03_31
"""The number by which loads know one another in PostgreSQL."""

Row = tuple[object, ...]
Value = Callable[[object], object]


def table_of(model: type[Model]) -> str:
    return model._meta.db_table


def insert_rows(table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Add these rows. PostgreSQL takes them as a stream, which is many times quicker there than statements."""
    if not rows:
        return
    named = ", ".join(map(_quoted, columns))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {_quoted(table)} ({named}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(columns))
        cursor.executemany(f"INSERT INTO {_quoted(table)} ({named}) VALUES ({marks})", rows)  # noqa: S608 - names of our own tables


def update_rows(table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Put these values into rows: each gives the values of the columns in order, and then the row's number."""
    named = ", ".join(f"{_quoted(column)} = %s" for column in columns)
    run_each(f"UPDATE {_quoted(table)} SET {named} WHERE id = %s", rows)  # noqa: S608 - names of our own tables


def select_rows(sql: str, values: Sequence[object] = ()) -> Iterator[Row]:
    """The rows of a query in which names of tables and columns stand in double quotes."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(sql, values)
        while found := cursor.fetchmany(5000):
            yield from found


def run(sql: str, values: Sequence[object] = ()) -> int:
    """Change rows by one statement, and say how many."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return max(cursor.rowcount, 0)


def run_each(sql: str, values: Sequence[Row]) -> None:
    """One statement, once for each of these."""
    if values:
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)


def one_at_a_time() -> None:
    """Wait until no other load or undoing is at work, and let no other begin before this transaction ends.

    SQLite has one writer at any time by itself.
    """
    if connection.vendor == "postgresql":
        run("SELECT pg_advisory_xact_lock(%s)", (_LOADING,))


def stored(kind: Kind) -> Value | None:
    """Turns a value into what the database gives back for it, so that the two can be compared; none where it is so.

    A value may also be written as ``written`` leaves it.
    """
    return _STORED.get(kind)


def written(value: object) -> object:
    """A value from the database as JSON can hold it."""
    return value.isoformat() if isinstance(value, date) else value


def _day(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _flag(value: object) -> object:
    return value if value is None else bool(value)


def _moment(value: object) -> object:
    """SQLite holds a time in UTC without saying so."""
    told = parse_datetime(value) if isinstance(value, str) else value
    if told is None or connection.features.supports_timezones:
        return told
    return told.astimezone(UTC).replace(tzinfo=None) if told.tzinfo else told


_STORED: dict[Kind, Value] = {Kind.DATE: _day, Kind.FLAG: _flag, Kind.TIME: _moment}


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
