"""How measuring grows from a region to the nation: seconds, rows and the most memory that the process ever held.

Each size is measured in a process of its own, so that its peak memory is its own too:

    python -m bench.nation WARM-UP STORE ROUNDS     measures what stands in the store, and prints plain data as JSON
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.nation_store import Wanted, environment, made_nation, rows_read, rows_recorded, stores_of
from bench.timing import peak_memory_mib
from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period, periods_between
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.measuring import Asked, Block, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import open_snapshot
from lineofsight.library.subjects import all_measures

THREADS = 2
MEMORY_LIMIT = "6GB"
MOST_GIBIBYTES = 8.0
YEAR = Period(date(2024, 4, 1), date(2025, 3, 31))
PERIODS = (*periods_between(YEAR.from_on, YEAR.to_on), YEAR)
BREAKDOWNS = (WHOLE, "authority")


@dataclass(frozen=True)
class Size:
    """One size of nation. ``rows`` are those of the tables that are read, every subject's facts."""

    councils: int
    rows: int
    records: int
    seconds: float
    peak_gibibytes: float
    figures: int

    @property
    def rows_per_second(self) -> float:
        """How many of the rows read are dealt with in a second."""
        return self.rows / self.seconds


@dataclass(frozen=True)
class NationResults:
    """All sizes, the smallest first; ``seconds`` of each are the median of so many ``rounds``."""

    wanted: Wanted
    sizes: tuple[Size, ...]
    rounds: int

    @property
    def growth(self) -> tuple[float, ...]:
        """From each size to the next, the growth of the seconds for each time that the rows grew: at most 1 is well."""
        pairs = zip(self.sizes, self.sizes[1:], strict=False)
        return tuple(small.rows_per_second / large.rows_per_second for small, large in pairs)

    @property
    def is_in_step(self) -> bool:
        """Whether over the whole range time grows no faster than rows."""
        return self.sizes[-1].rows_per_second >= self.sizes[0].rows_per_second

    @property
    def most_gibibytes(self) -> float:
        """The most memory that any size took."""
        return max(size.peak_gibibytes for size in self.sizes)


def measure_nation(folder: Path, wanted: Wanted, rounds: int = 3) -> NationResults:
    """Make the nation, or take the one that this very code made before, and measure each share of it."""
    with stores_of(made_nation(folder, wanted), wanted.shares) as (warm_up, *stores):
        sizes = tuple(_measured_apart(warm_up, store, rounds) for store in stores)
    return NationResults(wanted, sizes, rounds)


def _measured_apart(warm_up: Path, store: Path, rounds: int) -> Size:
    command = [sys.executable, "-m", "bench.nation", str(warm_up), str(store), str(rounds)]
    answer = subprocess.run(command, check=True, env=environment(), stdout=subprocess.PIPE, text=True)
    return Size(**json.loads(answer.stdout))


def measured_here(warm_up: Path, store: Path, rounds: int) -> Size:
    """The store's size, after a single council for which the questions are put into SQL, which is then kept."""
    snapshot = open_snapshot(store)
    measured_on_duckdb(warm_up)
    timed = [measured_on_duckdb(store) for _ in range(rounds)]
    return Size(
        councils=len(snapshot.manifest.authorities),
        rows=rows_read(snapshot),
        records=rows_recorded(snapshot),
        seconds=median(seconds for seconds, _ in timed),
        peak_gibibytes=peak_memory_mib() / 1024,
        figures=sum(block.values.size for block in timed[0][1]),
    )


def measured_on_duckdb(store: Path) -> tuple[float, list[Block]]:
    """Seconds and figures of every measure, by whole and authority, with the files read anew for each question."""
    measures = tuple(all_measures().values())
    with tempfile.TemporaryDirectory() as folder:
        started = perf_counter()
        limited = DuckDB(threads=THREADS, memory_limit=MEMORY_LIMIT, spill_to=Path(folder))
        engine, held = open_for_measuring(open_snapshot(store), measures, limited, hold=False)
        blocks = measure(engine, held, Asked(measures, PERIODS, BREAKDOWNS))
        return perf_counter() - started, blocks


if __name__ == "__main__":
    print(json.dumps(asdict(measured_here(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))))
