"""The benchmark's page: what was measured, on what, and what came out, the bad with the good."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench import council
from bench.council import CouncilResults
from bench.scan import ABOUT, ABOUT_AS_OFTEN
from bench.timing import Timing

CAUTION = (
    "Times depend on the machine and on what else it does; the ratios were measured side by side, in one process and "
    "in turn, and are what to look at. Processor time, which is less at the mercy of other programs, adds up all "
    "threads. Each contender is shown by its median, fastest and slowest run."
)
LIBRARIES = ("duckdb", "ibis-framework", "pyarrow", "numpy", "pandas", "python-calamine", "pyspark")


def page(sections: Mapping[str, str], on: date) -> str:
    """The whole page from its sections, by heading."""
    written = [f"## {heading}\n\n{text}" for heading, text in sections.items()]
    return "\n\n".join([_head(on), *written]) + "\n"


def _head(on: date) -> str:
    return "\n\n".join(
        (
            "# Speed and size\n\nWritten by `make bench`: do not edit by hand.",
            CAUTION,
            f"Measured on {on.isoformat()}.",
            table(("", ""), list(machine().items())),
        )
    )


def machine() -> dict[str, str]:
    """What the benchmark ran on."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return {
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "Memory": f"{pages / 2**30:.0f} GiB",
        "System": f"{platform.system()} {platform.release()}",
        "Python": platform.python_version(),
        "Libraries": libraries,
        "Load when the page was written": f"{os.getloadavg()[0]:.1f} processes wanting to run, on average of a minute",
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def council_section(found: CouncilResults) -> str:
    """One council: sizes, times and ratios."""
    parts = (_sizes(found), _promises(found), times_table(found.timings), _ratios(found), _how_pandas(found))
    return "\n\n".join(parts)


def _sizes(found: CouncilResults) -> str:
    return (
        f"A made-up council with {found.children:,} children in its records over {found.years} years: {found.rows:,} "
        f"rows. Every indicator for {found.months} months, for the whole and by team, ethnicity and age group, from "
        f"facts held in memory, warm. {found.compared_measures} measures are worked out by pandas too, from "
        f"{found.fact_rows:,} rows of the same facts; all {found.all_indicators} indicators make {found.all_measures} "
        f"measures. The process held at most {found.peak_memory_mib:,.0f} MiB."
    )


def times_table(timings: Mapping[str, Timing]) -> str:
    """Each contender's median, fastest and slowest run."""
    rows = [
        (
            name,
            f"{timing.median:.3f}",
            f"{min(timing.seconds):.3f} to {max(timing.seconds):.3f}",
            f"{timing.processor_median:.3f}",
            str(len(timing.seconds)),
        )
        for name, timing in timings.items()
    ]
    return table(("Contender", "Median (s)", "Fastest to slowest (s)", "Processor time, median (s)", "Runs"), rows)


def _promises(found: CouncilResults) -> str:
    """Which promise holds, and against what."""
    usual = found.ratio(council.PANDAS_EACH_MONTH, council.OURS)
    harder = [found.ratio(name, council.OURS) for name in (council.PANDAS_ONE_BY_ONE, council.PANDAS_SHARED)]
    scan, processor = (ratio(council.OURS_ALL, council.SCAN) for ratio in (found.ratio, found.processor_ratio))
    kept = "kept" if usual >= council.LEAST_PANDAS else "NOT kept"
    harder_kept = "also kept" if min(harder) >= council.LEAST_PANDAS else "not kept"
    scan_kept = "kept" if scan <= council.MOST_SCANS else "NOT kept"
    said = (
        (
            f"At least {council.LEAST_PANDAS} times as fast as pandas as an analyst writes it, a vectorised function "
            f"an indicator that is called for each month: **{usual:.0f} times**, {kept}."
        ),
        (
            f"Against pandas that lays every row to all months at once the promise is {harder_kept}: {harder[0]:.1f} "
            f"times as fast as an indicator at a time, {harder[1]:.1f} times as fast as all indicators of a table "
            "at once, which few would write, since no indicator can then be changed alone."
        ),
        (
            f"Within {council.MOST_SCANS} times of DuckDB merely scanning the same columns: **{scan:.1f} times** "
            f"({processor:.1f} by processor time), {scan_kept}."
        ),
    )
    return "\n".join(f"- {one}" for one in said)


def _ratios(found: CouncilResults) -> str:
    pairs = (
        (council.PANDAS_EACH_MONTH, council.OURS),
        (council.PANDAS_ONE_BY_ONE, council.OURS),
        (council.PANDAS_SHARED, council.OURS),
        (council.OURS_ALL, council.SCAN),
        (council.OURS_ALL, council.SCAN_EACH_PASS),
    )
    rows = [
        (f"{slower} / {faster}", f"{found.ratio(slower, faster):.2f}", f"{found.processor_ratio(slower, faster):.2f}")
        for slower, faster in pairs
    ]
    scans = f"The scan, each column once: {ABOUT} The scan as often as we do: {ABOUT_AS_OFTEN}"
    ours = (
        "No answer is kept from one run to the next: each goes back to the rows. Kept are the SQL, and what was learnt "
        "of the rows when they were read into memory: which stretches overlap, so that nothing is told apart where "
        "nothing can be counted twice."
    )
    return "\n\n".join((table(("Ratio of medians", "Clock", "Processor"), rows), scans, ours))


def _how_pandas(found: CouncilResults) -> str:
    about = (
        "All three pandas versions are vectorised, answer the very figures that we do (a test holds them to it), and "
        "are given every advantage: typed frames, numbered children and shared categories are made before the clock "
        "starts, and they count neither what is not recorded nor what a source cannot tell. The first is how figures "
        "for a report usually come about: a function that answers one indicator as at a day, called for each month; it "
        "is run once. The second lays the rows of an indicator to all months and groups them together. The third does "
        "so once for all indicators of a table. For these two, stocks can be laid to months in three ways; the fastest "
        "of them is the one compared above:"
    )
    return about + "\n\n" + times_table(found.stock_ways)


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
