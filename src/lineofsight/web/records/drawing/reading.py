"""Reads tables of the records as Arrow, all as they stood at one moment, whatever is saved meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

import pyarrow as pa
import pyarrow.compute as pc
from adbc_driver_manager.dbapi import Connection
from adbc_driver_sqlite import dbapi as sqlite

from lineofsight.core.tables import Kind, Table

IN_ONE = str(1 << 30)
"""SQLite's driver tells a column's type from the first rows that it fetches together, so it is given all at once."""


class Records:
    """The records as they stand at the moment of the first question."""

    def __init__(self, connection: Connection, vendor: str) -> None:
        self.connection = connection
        self.vendor = vendor

    def fetch(self, sql: str) -> pa.Table:
        with closing(self.connection.cursor()) as cursor:
            if self.vendor == "sqlite":
                cursor.adbc_statement.set_options(**{"adbc.sqlite.query.batch_rows": IN_ONE})
            cursor.execute(sql)
            return cursor.fetch_arrow_table()

    def rows(self, sql: str) -> list[dict[str, object]]:
        return self.fetch(sql).to_pylist()

    def table(self, table: Table, authority: str) -> pa.Table:
        """A canonical table's rows of one authority, in the order in which they came, with their system and load."""
        names = ("system", "load_id", "authority", "source_ref", *table.by_name)
        told = ", ".join(f'"{name}"' for name in names)
        where = f"WHERE authority = '{authority}'" if authority.isdigit() else "WHERE 1 = 0"
        found = self.fetch(f'SELECT {told} FROM "records_{table.name}" {where} ORDER BY id')  # noqa: S608 - our own names, and three digits
        kinds = {column.name: column.kind for column in table.columns}
        return pa.table({name: _as(found[name], kinds.get(name), name) for name in names})


@contextmanager
def records_in(database: Mapping[str, str]) -> Iterator[Records]:
    """The records in a database, given as ``vendor``, ``name`` and, for PostgreSQL, how it is reached."""
    if database["vendor"] == "sqlite":
        with sqlite.connect(f"file:{quote(str(Path(database['name']).absolute()))}?mode=ro") as connection:
            yield Records(connection, "sqlite")
        return
    from adbc_driver_postgresql import dbapi as postgresql  # noqa: PLC0415 - a site on SQLite does without it

    reached = {key: database[key] for key in ("host", "port", "user", "password") if database[key]}
    with postgresql.connect(
        f"postgresql:///{quote(database['name'])}?{urlencode(reached, quote_via=quote)}"
    ) as connection:
        with closing(connection.cursor()) as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield Records(connection, "postgresql")


def _as(values: pa.ChunkedArray, kind: Kind | None, name: str) -> pa.ChunkedArray:
    """A column under the type that its kind has everywhere.

    SQLite gives days and times as text, flags as 0 or 1, and a column of blanks as whole numbers.
    """
    wanted = pa.int64() if name == "load_id" else _TYPES.get(kind, pa.string())
    if values.null_count == len(values):
        return pa.chunked_array([pa.nulls(len(values), wanted)])
    if kind is Kind.TIME and not pa.types.is_timestamp(values.type):
        return pc.assume_timezone(values.cast(pa.timestamp("us")), "UTC")
    return values.cast(wanted)


_TYPES = {
    Kind.DATE: pa.date32(),
    Kind.TIME: pa.timestamp("us", tz="UTC"),
    Kind.WHOLE: pa.int64(),
    Kind.DECIMAL: pa.float64(),
    Kind.FLAG: pa.bool_(),
}
