"""Measure what there is to measure, and write docs/reference/benchmarks.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.council import measure_council
from bench.loading import measure_loading
from bench.nation import measure_nation
from bench.nation_store import QUICK, Wanted
from bench.report import council_section, page
from bench.report_at_scale import loading_section, nation_section, spark_section
from bench.spark_beside_duckdb import measure_spark_beside_duckdb
from tools.services import Unavailable

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
FOLDER = ROOT / "build" / "bench"
"""Where made-up councils are kept from one run to the next; `make clean` removes them."""


@dataclass(frozen=True)
class Part:
    """One heading of the page, and what measures it and says what came out: in full, or quickly and roughly."""

    heading: str
    in_full: Callable[[Path], str]
    quickly: Callable[[Path], str]


PARTS = {
    "council": Part(
        "One council",
        lambda folder: council_section(measure_council(folder)),
        lambda folder: council_section(measure_council(folder, children=2_000, years=6, rounds=2)),
    ),
    "nation": Part(
        "A nation",
        lambda folder: nation_section(measure_nation(folder, Wanted())),
        lambda folder: nation_section(measure_nation(folder, QUICK, rounds=1)),
    ),
    "spark": Part(
        "Beyond one machine",
        lambda folder: spark_section(measure_spark_beside_duckdb(folder, Wanted())),
        lambda folder: spark_section(measure_spark_beside_duckdb(folder, QUICK)),
    ),
    "loading": Part(
        "Loading a large workbook",
        lambda folder: loading_section(measure_loading(folder)),
        lambda folder: loading_section(measure_loading(folder, lines=10_000, rounds=3)),
    ),
}
"""Each part by the word that asks for it."""

ROUGH = "This was a quick run over small sizes, which shows that the benchmark works and little else."


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these of: {', '.join(PARTS)} (default: all)")
    parser.add_argument("--page", type=Path, default=PAGE, metavar="FILE", help="where to write the page")
    parser.add_argument("--quick", action="store_true", help="small sizes and few rounds, in some five minutes")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    sections = {}
    for name in options.parts or PARTS:
        part = PARTS[name]
        print(f"measuring {name} ...", file=sys.stderr)
        sections[part.heading] = measured(part, quick=options.quick)
    options.page.parent.mkdir(parents=True, exist_ok=True)
    options.page.write_text(page(sections, datetime.now(UTC).date()), encoding="utf-8")
    print(f"written: {options.page}")
    return 0


def measured(part: Part, *, quick: bool) -> str:
    """What came out of one part, or why it could not be measured on this machine."""
    try:
        return f"{ROUGH}\n\n{part.quickly(FOLDER)}" if quick else part.in_full(FOLDER)
    except Unavailable as reason:
        return f"Not measured: {reason}."


if __name__ == "__main__":
    sys.exit(main())
