"""The same figures from the same files on a Spark cluster and on DuckDB: whether they agree, and what each takes.

python -m bench.spark_beside_duckdb ADDRESS FOLDER WARM-UP STORE ...     prints plain data as JSON
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import linear_regression
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from bench.nation import BREAKDOWNS, PERIODS, measured_on_duckdb
from bench.nation_store import Wanted, environment, made_nation, rows_read, stores_of
from bench.spark_cluster import WORKERS, running_cluster, session_on
from lineofsight.engines.measuring import Asked, Block, measure
from lineofsight.engines.opening import open_on_spark
from lineofsight.engines.snapshots import open_snapshot
from lineofsight.library.subjects import all_measures

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@dataclass(frozen=True)
class SparkSize:
    """One size of nation on both engines. ``differing`` figures are those that the engines do not agree on."""

    councils: int
    rows: int
    duckdb_seconds: float
    spark_seconds: float
    figures: int
    differing: tuple[str, ...]


@dataclass(frozen=True)
class SparkResults:
    """All sizes, the smallest first."""

    sizes: tuple[SparkSize, ...]
    workers: int = WORKERS

    @property
    def pays_from_rows(self) -> float | None:
        """The rows from which Spark would be the faster if both engines went on as from size to size.

        ``None`` where each further row takes Spark as long as DuckDB, or longer: then it never is.
        """
        rows = [size.rows for size in self.sizes]
        spark = linear_regression(rows, [size.spark_seconds for size in self.sizes])
        duckdb = linear_regression(rows, [size.duckdb_seconds for size in self.sizes])
        gained = duckdb.slope - spark.slope
        return max((spark.intercept - duckdb.intercept) / gained, 0.0) if gained > 0 else None


def measure_spark_beside_duckdb(folder: Path, wanted: Wanted) -> SparkResults:
    """Start a cluster, measure each share of the nation on it and on DuckDB, and stop the cluster whatever happens.

    Raises:
        Unavailable: Spark cannot run here.
    """
    nation = made_nation(folder, wanted)
    with stores_of(nation, wanted.shares) as stores, TemporaryDirectory() as place, running_cluster(Path(place)) as at:
        command = [sys.executable, "-m", "bench.spark_beside_duckdb", at, place, *map(str, stores)]
        answer = subprocess.run(command, check=True, env=environment(), stdout=subprocess.PIPE, text=True)
    found = json.loads(answer.stdout.splitlines()[-1])
    return SparkResults(tuple(SparkSize(**{**each, "differing": tuple(each["differing"])}) for each in found))


def measured_here(session: SparkSession, warm_up: Path, stores: Sequence[Path]) -> list[SparkSize]:
    """Each store on both engines, one after the other, once both have warmed up on a single council."""
    measured_on_duckdb(warm_up)
    measured_on_spark(session, warm_up)
    return [_size(session, store) for store in stores]


def _size(session: SparkSession, store: Path) -> SparkSize:
    snapshot = open_snapshot(store)
    duckdb_seconds, duckdb = measured_on_duckdb(store)
    spark_seconds, spark = measured_on_spark(session, store)
    councils = len(snapshot.manifest.authorities)
    print(
        f"{councils} councils: DuckDB {duckdb_seconds:.1f} s, Spark {spark_seconds:.1f} s", file=sys.stderr, flush=True
    )
    return SparkSize(
        councils=councils,
        rows=rows_read(snapshot),
        duckdb_seconds=duckdb_seconds,
        spark_seconds=spark_seconds,
        figures=sum(block.values.size for block in duckdb),
        differing=differing(duckdb, spark),
    )


def measured_on_spark(session: SparkSession, store: Path) -> tuple[float, list[Block]]:
    """Seconds and figures of every measure, with the files read anew for each question."""
    measures = tuple(all_measures().values())
    started = perf_counter()
    engine, held = open_on_spark(session, open_snapshot(store), measures)
    blocks = measure(engine, held, Asked(measures, PERIODS, BREAKDOWNS))
    return perf_counter() - started, blocks


def differing(some: Sequence[Block], others: Sequence[Block]) -> tuple[str, ...]:
    """The measures and breakdowns that have any part, of any period and group, that is not the same in both.

    Means may differ by their last digits, which depend on the order of adding up.
    """
    pairs = zip(some, others, strict=True)
    return tuple(f"{one.measure.name} by {one.breakdown}" for one, other in pairs if not _same(one, other))


def _same(one: Block, other: Block) -> bool:
    if (one.measure.name, one.breakdown, one.groups) != (other.measure.name, other.breakdown, other.groups):
        return False
    pairs = [(one.numerators, other.numerators), (one.denominators, other.denominators), (one.values, other.values)]
    if one.not_recorded is not None and other.not_recorded is not None:
        pairs.append((one.not_recorded, other.not_recorded))
    return all(np.allclose(mine, theirs, rtol=1e-9, atol=0, equal_nan=True) for mine, theirs in pairs)


if __name__ == "__main__":
    address, place, first, *rest = sys.argv[1:]
    with session_on(address, Path(place)) as found:
        sizes = measured_here(found, Path(first), [Path(store) for store in rest])
    print(json.dumps([asdict(size) for size in sizes]))
