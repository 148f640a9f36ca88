"""One council over six years: the product, pandas and a mere scan, side by side in one process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import lineofsight
from bench.pandas_council import BREAKDOWNS, MEASURES, ONE_BY_ONE, Frame, frames_of, measure_in_pandas
from bench.pandas_month import measure_month_by_month
from bench.pandas_placing import WAYS_TO_PLACE_STOCK
from bench.scan import scan_sql, scans_by_pass, scans_by_table
from bench.timing import Timing, peak_memory_mib, take_turns
from lineofsight.core.periods import periods_between
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.measuring import Asked, Held, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import Snapshot, SnapshotWriter, open_snapshot
from lineofsight.library.subjects import all_indicators, all_measures
from lineofsight.synthesis.council import coverage_of, make_council

AUTHORITY = "846"
AS_AT = date(2025, 3, 31)
MONTHS = periods_between(date(2019, 4, 1), AS_AT)

OURS, OURS_ALL = "ours, the same indicators", "ours, all indicators"
PANDAS_EACH_MONTH = "pandas, a function an indicator, called for each month"
PANDAS_SHARED = "pandas, all indicators of a table at once, over all months at once"
PANDAS_ONE_BY_ONE = "pandas, an indicator at a time, over all months at once"
MOST_SCANS, LEAST_PANDAS = 5, 20
"""What is promised: at most so many times a scan, and pandas at least so many times as slow."""
SCAN, SCAN_EACH_PASS = "DuckDB merely scanning, each column once", "DuckDB merely scanning, as often as we do"


@dataclass(frozen=True)
class CouncilResults:
    """What was measured, over what; ``stock_ways`` times the ways to lay a stock to months in pandas."""

    children: int
    years: int
    rows: int
    fact_rows: int
    compared_measures: int
    all_indicators: int
    all_measures: int
    months: int
    timings: dict[str, Timing]
    stock_ways: dict[str, Timing]
    peak_memory_mib: float

    def ratio(self, slower: str, faster: str) -> float:
        """How many times as long one contender took as the other, by medians of the clock."""
        return self.timings[slower].median / self.timings[faster].median

    def processor_ratio(self, slower: str, faster: str) -> float:
        """The same by processor time, which other programs disturb less."""
        return self.timings[slower].processor_median / self.timings[faster].processor_median


def measure_council(folder: Path, children: int = 20_000, years: int = 6, rounds: int = 5) -> CouncilResults:
    """Make the council, or take the one that this very code made before, and time every contender in turn."""
    snapshot = made_council(folder, children, years)
    engine, held = open_for_measuring(snapshot, all_measures().values())
    frames = frames_of(engine)
    stock_ways = take_turns(
        {name: _bound(measure_in_pandas, frames, MONTHS, way) for name, way in WAYS_TO_PLACE_STOCK.items()}, rounds
    )
    fastest = min(stock_ways, key=lambda name: stock_ways[name].median)
    timings = take_turns(_contenders(engine, held, frames, fastest), rounds)
    timings |= take_turns({PANDAS_EACH_MONTH: _bound(measure_month_by_month, frames, MONTHS)}, 1)
    return CouncilResults(
        children=children,
        years=years,
        rows=sum(snapshot.manifest.rows.values()),
        fact_rows=sum(len(frame) for frame in frames.values()),
        compared_measures=len(MEASURES),
        all_indicators=len(all_indicators()),
        all_measures=len(all_measures()),
        months=len(MONTHS),
        timings=timings,
        stock_ways=stock_ways,
        peak_memory_mib=peak_memory_mib(),
    )


def _contenders(
    engine: DuckDB, held: Held, frames: dict[str, Frame], stock_way: str
) -> dict[str, Callable[[], object]]:
    same = tuple(all_measures()[name] for name in MEASURES)
    everything = tuple(all_measures().values())
    way = WAYS_TO_PLACE_STOCK[stock_way]
    once = [scan_sql(scan) for scan in scans_by_table(held, everything, BREAKDOWNS)]
    each_pass = [scan_sql(scan) for scan in scans_by_pass(held, everything, BREAKDOWNS)]
    return {
        OURS: _bound(measure, engine, held, Asked(same, MONTHS, BREAKDOWNS)),
        PANDAS_SHARED: _bound(measure_in_pandas, frames, MONTHS, way),
        PANDAS_ONE_BY_ONE: _bound(measure_in_pandas, frames, MONTHS, way, ONE_BY_ONE),
        OURS_ALL: _bound(measure, engine, held, Asked(everything, MONTHS, BREAKDOWNS)),
        SCAN: lambda: [engine.fetch(sql) for sql in once],
        SCAN_EACH_PASS: lambda: [engine.fetch(sql) for sql in each_pass],
    }


def _bound(function: Callable[..., object], *arguments: object) -> Callable[[], object]:
    return lambda: function(*arguments)


def made_council(folder: Path, children: int, years: int) -> Snapshot:
    """The council's snapshot in a store named by the code that made it, so that changed code makes a new one."""
    store = folder / f"council-{children}-{years}-{_digest_of_the_code()}"
    if not store.exists():
        tables = make_council(AUTHORITY, children, years, 1, AS_AT)
        with SnapshotWriter(store, as_at=AS_AT) as writer:
            writer.add(AUTHORITY, tables, coverage_of(tables))
            return writer.finish(notes=["synthetic: made up for the benchmark, about nobody"])
    return open_snapshot(store)


def _digest_of_the_code() -> str:
    sources = sorted(Path(lineofsight.__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:12]
