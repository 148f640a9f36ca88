"""How measuring grows from a region to the nation: seconds, rows and the most memory that the process ever held.

One nation is made by ``lineofsight synthesise`` (its cost is no part of what is timed), and every ninth, every third
and every one of its councils is measured. Each size is measured in a process of its own, so that its peak memory is its
own too.

    python -m bench.nation STORE            measures what stands in the store, and prints plain data as JSON
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter

import pyarrow.parquet as pq

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period, periods_between
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.measuring import Asked, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import FOLDER, MANIFEST, Snapshot, open_snapshot
from lineofsight.library.subjects import all_measures, all_tables, facts_name

ROOT = Path(__file__).parents[1]
COUNCILS = 153
CHILDREN = 8_500
"""In the records of a council of average size; 153 of them have some twenty million rows, and as many derived."""

YEARS = 6
EVERY = (9, 3, 1)
THREADS = 2
MEMORY_LIMIT = "6GB"
MOST_GIBIBYTES = 8.0
YEAR = Period(date(2024, 4, 1), date(2025, 3, 31))
PERIODS = (*periods_between(YEAR.from_on, YEAR.to_on), YEAR)
BREAKDOWNS = (WHOLE, "authority")


@dataclass(frozen=True)
class Size:
    """One size of nation, measured once. ``rows`` are those of the tables that are read: every subject's facts."""

    councils: int
    rows: int
    records: int
    seconds: float
    peak_gibibytes: float
    figures: int
    measures: int

    @property
    def rows_per_second(self) -> float:
        """How many of the rows read are dealt with in a second."""
        return self.rows / self.seconds


@dataclass(frozen=True)
class Nation:
    """All sizes, the smallest first, and how they were measured."""

    sizes: tuple[Size, ...]
    children: int
    years: int
    threads: int = THREADS
    memory_limit: str = MEMORY_LIMIT

    @property
    def growth(self) -> tuple[float, ...]:
        """From each size to the next, how many times the seconds grew for each time that the rows grew."""
        pairs = zip(self.sizes, self.sizes[1:], strict=False)
        return tuple((large.seconds / small.seconds) / (large.rows / small.rows) for small, large in pairs)

    @property
    def is_met(self) -> bool:
        """Memory stays below what was promised, and over the whole range time grows no faster than rows."""
        first, last = self.sizes[0], self.sizes[-1]
        grows_no_faster = last.seconds / last.rows <= first.seconds / first.rows
        return grows_no_faster and max(size.peak_gibibytes for size in self.sizes) < MOST_GIBIBYTES


def make_nation_in(store: Path, councils: int = COUNCILS, children: int = CHILDREN, years: int = YEARS) -> Snapshot:
    """The nation's snapshot, made by the product's own command unless the store holds one already."""
    if not (store / FOLDER).is_dir():
        words = ["--out", store, "--authorities", councils, "--children", children, "--years", years]
        words += ["--seed", 1, "--processes", os.cpu_count() or 1, "--format", "parquet"]
        command = [sys.executable, "-m", "lineofsight", "synthesise", *map(str, words)]
        subprocess.run(command, check=True, env=_environment(), stdout=subprocess.DEVNULL)
    return open_snapshot(store)


def some_of(snapshot: Snapshot, store: Path, every: int) -> Snapshot:
    """A snapshot in another store with every so many of the authorities: links, no copies."""
    chosen = snapshot.manifest.authorities[::every]
    folder = store / FOLDER / snapshot.id
    rows = {}
    for table in snapshot.tables():
        (folder / table).mkdir(parents=True)
        files = [snapshot.path / table / f"authority={authority}" / "part-0.parquet" for authority in chosen]
        for file in files:
            (folder / table / file.parent.name).symlink_to(file.parent.resolve())
        rows[table] = sum(pq.read_metadata(file).num_rows for file in files)
    manifest = replace(snapshot.manifest, authorities=chosen, rows=rows)
    (folder / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")
    return open_snapshot(store)


def measure_nation(snapshot: Snapshot, every: Sequence[int] = EVERY, *, children: int = CHILDREN) -> Nation:
    """Measure each size in a process of its own."""
    sizes = []
    for step in every:
        with tempfile.TemporaryDirectory() as folder:
            some_of(snapshot, Path(folder), step)
            sizes.append(_measured_apart(Path(folder)))
    return Nation(tuple(sizes), children, YEARS)


def _measured_apart(store: Path) -> Size:
    command = [sys.executable, "-m", "bench.nation", str(store)]
    answer = subprocess.run(command, check=True, env=_environment(), stdout=subprocess.PIPE, text=True)
    return Size(**json.loads(answer.stdout))


def _environment() -> dict[str, str]:
    paths = [str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}


def measure_here(store: Path) -> Size:
    """Every measure of the store's snapshot for every period, reading the files anew for each question."""
    measures = tuple(all_measures().values())
    with tempfile.TemporaryDirectory() as folder:
        snapshot = open_snapshot(store)
        engine = DuckDB(threads=THREADS, memory_limit=MEMORY_LIMIT, spill_to=Path(folder))
        started = perf_counter()
        engine, held = open_for_measuring(snapshot, measures, engine, hold=False)
        blocks = measure(engine, held, Asked(measures, PERIODS, BREAKDOWNS))
        seconds = perf_counter() - started
    return Size(
        councils=len(snapshot.manifest.authorities),
        rows=rows_read(snapshot),
        records=rows_recorded(snapshot),
        seconds=seconds,
        peak_gibibytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2,
        figures=sum(block.values.size for block in blocks),
        measures=len(measures),
    )


def rows_read(snapshot: Snapshot) -> int:
    """How many rows the tables have that measuring reads."""
    return sum(
        snapshot.manifest.rows[name] for name in {facts_name(found.subject) for found in all_measures().values()}
    )


def rows_recorded(snapshot: Snapshot) -> int:
    """How many rows the canonical tables have, from which all else follows."""
    return sum(snapshot.manifest.rows.get(name, 0) for name in all_tables())


if __name__ == "__main__":
    print(json.dumps(asdict(measure_here(Path(sys.argv[1])))))
