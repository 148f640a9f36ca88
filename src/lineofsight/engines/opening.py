"""Opens a snapshot for measuring."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

from lineofsight.core.indicators import Measure
from lineofsight.engines.derivation import KEPT
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.measuring import Held
from lineofsight.engines.populations import Populations
from lineofsight.engines.snapshots import Snapshot
from lineofsight.library.subjects import facts_name


def open_for_measuring(
    snapshot: Snapshot, measures: Iterable[Measure], engine: DuckDB | None = None, *, hold: bool = True
) -> tuple[DuckDB, Held]:
    """An engine that can answer these measures from a snapshot.

    With ``hold`` the facts are read into memory once, for a process that asks again and again; without it each
    question reads the files anew, which suits one question or a snapshot larger than memory.
    """
    engine = engine or DuckDB()
    wanted = {facts_name(measure.subject) for measure in measures}
    for name in sorted(wanted | set(KEPT)):
        place = engine.hold_parquet if hold else engine.see_parquet
        place(name, snapshot.files(name))
    engine.see_parquet("populations", snapshot.files("populations"))
    manifest = snapshot.manifest
    return engine, Held(snapshot.id, snapshot.as_at, manifest.coverage, populations_of(engine.fetch(_POPULATIONS)))


_POPULATIONS = "SELECT authority, year, children_under_18 FROM populations"


def populations_of(rows: pa.Table) -> Populations:
    """Populations from rows of authority, year and number; a row with a blank in it says nothing."""
    found: dict[str, dict[int, int]] = {}
    for row in rows.to_pylist():
        if None not in row.values():
            found.setdefault(row["authority"], {})[row["year"]] = row["children_under_18"]
    return Populations(found)
