"""Asks DuckDB many small questions at once: each is parsed once and kept, and they are answered side by side."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import duckdb
import pyarrow as pa


class _Asker:
    """A connection of its own to the database, with the questions that it has been asked before."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection.cursor()
        self._plans: dict[str, str] = {}

    def fetch(self, query: str) -> pa.Table:
        if query not in self._plans:
            self._plans[query] = f"plan_{len(self._plans)}"
            self._connection.execute(f"PREPARE {self._plans[query]} AS {query}")
        return self._connection.sql(f"EXECUTE {self._plans[query]}").to_arrow_table()


class Asking:
    """A few connections to one database, which are kept; the threads that use them are not.

    Linux gives a new thread the processor that has least to do. It wakes a sleeping one on the processor that woke it,
    so that threads kept from one call to the next would all wait for the same processor.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, workers: int | None = None) -> None:
        """``workers``: how many questions at once; by default as many as there are processors."""
        self._connection = connection
        self._workers = workers or os.cpu_count() or 1
        self._idle: list[_Asker] = []

    def fetch_all(self, queries: Sequence[str]) -> list[pa.Table]:
        """The answers, in the order of the questions. The first error among them is raised."""
        waiting, answers = deque(enumerate(queries)), dict[int, pa.Table]()
        with ThreadPoolExecutor(self._workers, thread_name_prefix="asking") as threads:
            for done in [threads.submit(self._answer, waiting, answers) for _ in range(self._workers)]:
                done.result()
        return [answers[place] for place in range(len(queries))]

    def _answer(self, waiting: deque[tuple[int, str]], answers: dict[int, pa.Table]) -> None:
        """Answer one question after another for as long as there is one."""
        asker = self._idle.pop() if self._idle else _Asker(self._connection)
        try:
            while asked := _next(waiting):
                place, query = asked
                answers[place] = asker.fetch(query)
        finally:
            self._idle.append(asker)


def _next(waiting: deque[tuple[int, str]]) -> tuple[int, str] | None:
    """The next question, unless another thread has just taken the last."""
    try:
        return waiting.popleft()
    except IndexError:
        return None
