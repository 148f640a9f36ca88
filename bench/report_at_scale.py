"""The sections of the benchmark's page about size: the nation, Spark, and loading a large workbook."""

from __future__ import annotations

from bench.loading import MOST_TIMES, LoadingResults
from bench.nation import MEMORY_LIMIT, MOST_GIBIBYTES, PERIODS, THREADS, NationResults
from bench.report import table, times_table
from bench.spark_beside_duckdb import SparkResults, SparkSize
from lineofsight.library.subjects import all_indicators

ASKED = f"for {len(PERIODS) - 1} months and their year, for the whole and by authority"


def nation_section(found: NationResults) -> str:
    """How seconds and memory grow with the rows."""
    wanted = found.wanted
    about = (
        f"`lineofsight synthesise --authorities {wanted.councils} --children {wanted.children} --years {wanted.years}` "
        f"made the councils, which is not timed. All {len(all_indicators())} indicators {ASKED}, on DuckDB with "
        f"{THREADS} threads and a memory limit of {MEMORY_LIMIT}, the Parquet files read anew for each question. Each "
        "size is measured in a process of its own, after one council for which the questions are put into SQL, which "
        f"is kept. Seconds are the median of {found.rounds} rounds, from opening the snapshot to the last figure. "
        "Records are rows of the canonical tables; rows read are those of the facts that follow from them."
    )
    head = ("Councils", "Records", "Rows read", "Figures", "Seconds", "Rows a second", "Peak memory (GiB)")
    rows = [
        (
            str(size.councils),
            f"{size.records:,}",
            f"{size.rows:,}",
            f"{size.figures:,}",
            f"{size.seconds:.1f}",
            f"{size.rows_per_second:,.0f}",
            f"{size.peak_gibibytes:.2f}",
        )
        for size in found.sizes
    ]
    return "\n\n".join((about, table(head, rows), _growth(found)))


def _growth(found: NationResults) -> str:
    steps = ", then ".join(f"{growth:.2f}" for growth in found.growth)
    how = "no faster than" if found.is_in_step else "faster than"
    kept = "below" if found.most_gibibytes < MOST_GIBIBYTES else "NOT below"
    return (
        f"From size to size the seconds grew {steps} times as fast as the rows: over the whole range time grows {how} "
        f"rows. Memory stayed {kept} the {MOST_GIBIBYTES:.0f} GiB promised: the most was "
        f"{found.most_gibibytes:.2f} GiB."
    )


def spark_section(found: SparkResults) -> str:
    """Whether Spark agrees, and when it pays."""
    about = (
        f"A standalone cluster on this machine's loopback: a master and {found.workers} workers of one core each, in "
        f"processes of their own. All {len(all_indicators())} indicators {ASKED}, from the same Parquet files on both "
        "engines, once each, after a single council to warm up; Spark keeps its just compiled code, DuckDB its plans. "
        "Seconds run from opening the snapshot to the last figure."
    )
    head = ("Councils", "Rows read", "DuckDB (s)", "Spark (s)", "Spark / DuckDB", "Figures compared", "Not the same")
    return "\n\n".join((about, table(head, [_spark_row(size) for size in found.sizes]), _verdict(found)))


def _spark_row(size: SparkSize) -> tuple[str, ...]:
    return (
        str(size.councils),
        f"{size.rows:,}",
        f"{size.duckdb_seconds:.1f}",
        f"{size.spark_seconds:.1f}",
        f"{size.spark_seconds / size.duckdb_seconds:.1f}",
        f"{size.figures:,}",
        ", ".join(size.differing) or "none",
    )


def _verdict(found: SparkResults) -> str:
    ratios = [size.spark_seconds / size.duckdb_seconds for size in found.sizes]
    if ratios[-1] <= 1:
        return "Spark pays already at the largest size measured."
    trend = f"Spark takes {ratios[0]:.1f} times as long at the smallest size and {ratios[-1]:.1f} times at the largest."
    where = found.pays_from_rows
    if where is None:
        return (
            f"{trend} On this machine it does not pay: each further row takes it as long as DuckDB, or longer. It is "
            "for records that one machine cannot hold or may not gather."
        )
    return (
        f"{trend} If both went on as from the smallest size to the largest, Spark would pay from about {where:,.0f} "
        "rows on these two cores; below that it is for records that one machine cannot hold or may not gather."
    )


def loading_section(found: LoadingResults) -> str:
    """A large workbook, with every check, beside merely reading its cells."""
    about = (
        f"An Annex A workbook of a made-up council with {found.lines:,} lines in its lists, {found.cells:,} cells and "
        f"{found.megabytes:.1f} MB. {found.rows_taken:,} rows of canonical tables are taken from it and "
        f"{found.lines_refused:,} lines refused."
    )
    kept = "within" if found.ratio <= MOST_TIMES else "NOT within"
    outcome = (
        f"Loading takes {found.ratio:.2f} times as long as merely reading ({found.processor_ratio:.2f} by processor "
        f"time): {kept} the {MOST_TIMES:.0f} times promised."
    )
    return "\n\n".join((about, times_table(found.timings), outcome))
