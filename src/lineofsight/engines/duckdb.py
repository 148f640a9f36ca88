"""DuckDB, in this process: the engine that needs nothing installed beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from lineofsight.engines.asking import Asking


class DuckDB:
    """An embedded database in memory. It never reaches out for extensions and never writes outside its folder."""

    dialect = "duckdb"

    def __init__(self, *, threads: int | None = None, memory_limit: str = "", spill_to: Path | None = None) -> None:
        """``memory_limit`` such as ``6GB``; beyond it DuckDB spills to ``spill_to``."""
        settings: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
        settings |= {"threads": str(threads)} if threads else {}
        settings |= {"memory_limit": memory_limit} if memory_limit else {}
        settings |= {"temp_directory": str(spill_to)} if spill_to else {}
        self.connection = duckdb.connect(":memory:", config=settings)
        self._columns: dict[str, pa.Schema] = {}
        self._asking = Asking(self.connection)

    def put(self, name: str, rows: pa.Table) -> None:
        """Hold a copy of these rows as a table. One of the same columns is refilled, so that plans made for it hold."""
        self.connection.register("incoming_rows", rows)
        if self._columns.get(name) == rows.schema:
            self.connection.execute(f'DELETE FROM "{name}"')  # noqa: S608 - our own names
            self.connection.execute(f'INSERT INTO "{name}" SELECT * FROM incoming_rows')  # noqa: S608 - our own names
        else:
            self.create(name, "SELECT * FROM incoming_rows")
            self._columns[name] = rows.schema
        self.connection.unregister("incoming_rows")

    def create(self, name: str, sql: str) -> None:
        """Hold the answer to a query as a table."""
        self._columns.pop(name, None)
        self.connection.execute(f'CREATE OR REPLACE TABLE "{name}" AS {sql}')

    def fetch(self, sql: str) -> pa.Table:
        """The answer to a query."""
        return self.connection.sql(sql).to_arrow_table()

    def fetch_all(self, queries: Sequence[str]) -> list[pa.Table]:
        """The answers to several queries, worked out side by side and given in their order."""
        return self._asking.fetch_all(queries)

    def see_parquet(self, name: str, files: list[Path]) -> None:
        """Read these files under this name whenever it is asked for, without holding them."""
        self.connection.execute(f'CREATE OR REPLACE VIEW "{name}" AS {self._reading(files)}')

    def hold_parquet(self, name: str, files: list[Path]) -> None:
        """Read these files once into a table of this name."""
        self.create(name, self._reading(files))

    def write_parquet(self, name: str, path: Path) -> None:
        """Write a table to one Parquet file."""
        self.connection.execute(f"COPY \"{name}\" TO '{_quoted(path)}' (FORMAT parquet, COMPRESSION zstd)")

    @staticmethod
    def _reading(files: list[Path]) -> str:
        listed = ", ".join(f"'{_quoted(path)}'" for path in files)
        return f"SELECT * FROM read_parquet([{listed}], hive_partitioning = false)"  # noqa: S608 - paths are quoted


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
