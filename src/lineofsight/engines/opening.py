"""Opens a snapshot for measuring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow as pa

from lineofsight.core.indicators import Measure
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.ibis_engine import Engine
from lineofsight.engines.measuring import Held
from lineofsight.engines.populations import Populations
from lineofsight.engines.snapshots import Snapshot
from lineofsight.engines.spark import Spark
from lineofsight.library.subjects import overlap_column, stored_as

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def open_for_measuring(
    snapshot: Snapshot, measures: Iterable[Measure], engine: DuckDB | None = None, *, hold: bool = True
) -> tuple[DuckDB, Held]:
    """An engine that can answer these measures from a snapshot.

    With ``hold`` the facts are read into memory once, for a process that asks again and again: its questions are small
    and answered side by side, each on one processor, which is less work than sharing each among all. Without it each
    question reads the files anew, which suits one question or a snapshot larger than memory. For the latter give an
    ``engine`` with a memory limit and a folder to spill into.
    """
    engine, wanted = engine or DuckDB(threads=1 if hold else None), tuple(measures)
    for name in _tables_for(wanted):
        place = engine.hold_parquet if hold else engine.see_parquet
        place(name, snapshot.files(name))
    engine.see_parquet("populations", snapshot.files("populations"))
    held = _held(snapshot, engine)
    return engine, replace(held, overlapping=_overlapping(engine, wanted)) if hold else held


def open_on_spark(session: SparkSession, snapshot: Snapshot, measures: Iterable[Measure]) -> tuple[Spark, Held]:
    """A Spark session that can answer these measures from a snapshot, reading its files anew for each question.

    Every machine of the session's cluster must see the snapshot under the same path.
    """
    engine = Spark(session)
    for name in (*_tables_for(measures), "populations"):
        engine.see_parquet(name, snapshot.files(name))
    return engine, _held(snapshot, engine)


def _tables_for(measures: Iterable[Measure]) -> list[str]:
    """The tables that answering these measures reads."""
    return sorted({stored_as(measure) for measure in measures})


def _overlapping(engine: Engine, measures: Iterable[Measure]) -> frozenset[tuple[str, str]]:
    """The tables and columns that say of some row that its stretch overlaps another of the same thing."""
    asked = sorted(
        {(stored_as(each), overlap_column(each)) for each in measures if each.distinct and each.when.is_stock}
    )
    any_of = [f'SELECT bool_or("{column}") FROM "{table}"' for table, column in asked]  # noqa: S608 - our own names
    answers = engine.fetch_all(any_of)
    return frozenset(place for place, answer in zip(asked, answers, strict=True) if answer.column(0)[0].as_py())


def _held(snapshot: Snapshot, engine: Engine) -> Held:
    populations = populations_of(engine.fetch(_POPULATIONS))
    return Held(snapshot.id, snapshot.as_at, snapshot.manifest.coverage, populations)


_POPULATIONS = "SELECT authority, year, children_under_18 FROM populations"


def populations_of(rows: pa.Table) -> Populations:
    """Populations from rows of authority, year and number; a row with a blank in it says nothing."""
    found: dict[str, dict[int, int]] = {}
    for row in rows.to_pylist():
        if None not in row.values():
            found.setdefault(row["authority"], {})[row["year"]] = row["children_under_18"]
    return Populations(found)
