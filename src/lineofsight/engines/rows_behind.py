"""The rows behind a figure, read from a snapshot's files while a reader waits.

Asking in the grammar of the library takes a while, so the question about each measure is put into SQL beforehand and
kept as a ``RowsQuestion``. Answering one then reads only the columns and files that it needs, in milliseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from lineofsight.core.figures import WHOLE
from lineofsight.core.indicators import Measure
from lineofsight.core.periods import Period
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.ibis_engine import rows_behind, to_sql
from lineofsight.engines.lookups import period_lookups
from lineofsight.library.subjects import grouped_by, key_columns, stored_as


@dataclass(frozen=True)
class RowsQuestion:
    """How the rows behind a measure are found: the SQL, the stored table it reads, and how a person finds a row again.

    ``groups`` names for each breakdown the column that holds a row's group.
    """

    sql: str
    table: str
    keys: tuple[str, ...]
    groups: dict[str, str]


@cache
def rows_question(measure: Measure, breakdowns: tuple[str, ...]) -> RowsQuestion:
    """The question about a measure, to be kept. ``breakdowns`` are those whose groups may be asked for."""
    return RowsQuestion(
        sql=to_sql(rows_behind(measure, WHOLE, *breakdowns), DuckDB.dialect),
        table=stored_as(measure),
        keys=key_columns(measure.subject),
        groups={name: grouped_by(name) for name in breakdowns},
    )


@dataclass(frozen=True)
class RowBehind:
    """One record that was counted. What was not asked of it is None; so is an answer that is not recorded.

    ``key`` finds it in its table. ``child_id`` is blank for what is about no child. ``amount`` is what was added up.
    """

    authority: str
    source_ref: str
    key: str
    child_id: str
    is_achieved: bool | None
    is_not_recorded: bool
    amount: float | None


MADE_READY = Period.parse("2000-01")
"""The period of which an engine is asked first, so that later answers do not pay for the start."""


class RowsBehind:
    """Answers for one process, to many threads at once: each answer has a connection of its own while it is found.

    Made once, when the process starts, since making it and its first answer take a while.
    """

    def __init__(self) -> None:
        self._engine = DuckDB()
        with self._connection(MADE_READY) as connection:
            connection.execute("SELECT count(*) FROM period_days").fetchall()

    def fetch(
        self, question: RowsQuestion, files: Sequence[Path], period: Period, breakdown: str = WHOLE, group: str = WHOLE
    ) -> list[RowBehind]:
        """The rows that were counted in a period and group, in the order in which they stand in their files.

        ``files`` are those of the question's table in one snapshot; without any there is no row.
        """
        if not files:
            return []
        chosen = f'"{question.groups[breakdown]}" = $1' if breakdown != WHOLE else "true"
        asked = [group] if breakdown != WHOLE else []
        with self._connection(period) as connection:
            connection.execute(f'CREATE TEMP VIEW "{question.table}" AS SELECT * FROM {_parquet(files)}')  # noqa: S608 - our own names
            answer = connection.execute(f"SELECT * FROM ({question.sql}) WHERE {chosen}", asked)  # noqa: S608 - our own question
            names = [column[0] for column in answer.description or ()]
            rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
        return sorted((_row(row, question) for row in rows), key=_in_order)

    def _connection(self, period: Period) -> duckdb.DuckDBPyConnection:
        """A connection that sees this period and nothing of what others see."""
        connection = self._engine.connection.cursor()
        for name, table in period_lookups([period]).items():
            connection.register(name, table)
        return connection


def _parquet(files: Sequence[Path]) -> str:
    listed = ", ".join("'" + str(path).replace("'", "''") + "'" for path in files)
    return f"read_parquet([{listed}], hive_partitioning = false)"


def _row(row: dict[str, object], question: RowsQuestion) -> RowBehind:
    keys = [str(row[name]) for name in question.keys if row.get(name) is not None]
    child, achieved, amount = row.get("child_id"), row.get("n0"), row.get("a0")
    return RowBehind(
        authority=str(row.get("authority") or ""),
        source_ref=str(row["source_ref"]),
        key=keys[0] if keys else "",
        child_id="" if child is None else str(child),
        is_achieved=achieved if isinstance(achieved, bool) else False if "n0" in row else None,
        is_not_recorded=row.get("u0") is True,
        amount=float(amount) if isinstance(amount, int | float) else None,
    )


def _in_order(row: RowBehind) -> tuple[str, int, str]:
    """By file and sheet, then by line as a number, so that line 9 stands before line 10."""
    place, _, line = row.source_ref.rpartition("!")
    return (place, int(line), row.key) if line.isdigit() else (row.source_ref, 0, row.key)
