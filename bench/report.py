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
    return "\n\n".join((_sizes(found), times_table(found.timings), _ratios(found), _how_pandas(found)))


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


def _ratios(found: CouncilResults) -> str:
    pairs = (
        (council.PANDAS_BEST, council.OURS),
        (council.PANDAS_ONE_BY_ONE, council.OURS),
        (council.PANDAS_EACH_MONTH, council.OURS),
        (council.OURS_ALL, council.SCAN),
        (council.OURS_ALL, council.SCAN_EACH_PASS),
    )
    rows = [(f"{slower} / {faster}", f"{found.ratio(slower, faster):.2f}") for slower, faster in pairs]
    scans = f"The scan, each column once: {ABOUT} The scan as often as we do: {ABOUT_AS_OFTEN}"
    return table(("Ratio of medians", "Times"), rows) + "\n\n" + scans


def _how_pandas(found: CouncilResults) -> str:
    about = (
        "The pandas version is vectorised and is given every advantage: typed frames, numbered children and shared "
        "categories are made before the clock starts, and it counts neither what is not recorded nor what a source "
        "cannot tell. Stocks can be laid to months in three ways; the fastest of them is the one compared above:"
    )
    return about + "\n\n" + times_table(found.stock_ways)


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
