"""PostgreSQL, spoken to through Arrow, for a council that keeps its records there."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import Self

import adbc_driver_postgresql.dbapi as adbc
import pyarrow as pa


class Postgres:
    """A PostgreSQL database. What it is given to hold stands in a schema of its own, which ``close`` removes."""

    dialect = "postgres"

    def __init__(self, address: str, schema: str = "lineofsight_measuring") -> None:
        """``address`` as in ``postgresql://user@host:port/name``. A schema of that name is emptied first."""
        self.schema = schema
        self.connection = adbc.connect(address)
        self._run(f'DROP SCHEMA IF EXISTS "{schema}" CASCADE')
        self._run(f'CREATE SCHEMA "{schema}"')
        self._run(f'SET search_path TO "{schema}"')

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def put(self, name: str, rows: pa.Table) -> None:
        """Hold a copy of these rows as a table."""
        with self.connection.cursor() as cursor:
            cursor.adbc_ingest(name, rows, mode="replace", db_schema_name=self.schema)
        self.connection.commit()
        self._run(f'ANALYZE "{name}"')

    def create(self, name: str, sql: str) -> None:
        """Hold the answer to a query as a table, with its statistics, without which joins are planned blindly."""
        self._run(f'DROP TABLE IF EXISTS "{name}"')
        self._run(f'CREATE TABLE "{name}" AS {sql}')
        self._run(f'ANALYZE "{name}"')

    def fetch_all(self, queries: Sequence[str]) -> list[pa.Table]:
        """The answers to several queries, one after another."""
        return [self.fetch(sql) for sql in queries]

    def fetch(self, sql: str) -> pa.Table:
        """The answer to a query."""
        with self.connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetch_arrow_table()

    def close(self) -> None:
        """Remove what was held and let the connection go."""
        self.connection.rollback()
        self._run(f'DROP SCHEMA IF EXISTS "{self.schema}" CASCADE')
        self.connection.close()

    def _run(self, sql: str) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(sql)
        self.connection.commit()
