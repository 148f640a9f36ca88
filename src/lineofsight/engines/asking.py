"""Asks DuckDB many small questions at once: each is planned once and kept, and they are answered side by side."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import local

import duckdb
import pyarrow as pa


class Asking:
    """A few connections to one database, each with the plans of the questions it has been asked."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, workers: int | None = None) -> None:
        """``workers``: how many questions at once; by default as many as there are processors."""
        self._connection = connection
        self._workers = workers or os.cpu_count() or 1
        self._pool: ThreadPoolExecutor | None = None
        self._own = local()

    def fetch_all(self, queries: Sequence[str]) -> list[pa.Table]:
        """The answers, in the order of the questions. The first error among them is raised."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self._workers, thread_name_prefix="asking")
        return list(self._pool.map(self._fetch, queries))

    def _fetch(self, query: str) -> pa.Table:
        if not hasattr(self._own, "connection"):
            self._own.connection, self._own.plans = self._connection.cursor(), {}
        plans: dict[str, str] = self._own.plans
        if query not in plans:
            plans[query] = f"plan_{len(plans)}"
            self._own.connection.execute(f"PREPARE {plans[query]} AS {query}")
        return self._own.connection.sql(f"EXECUTE {plans[query]}").to_arrow_table()
