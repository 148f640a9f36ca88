"""Measure what there is to measure, and write docs/reference/benchmarks.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bench.council import measure_council
from bench.report import council_section, page

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
FOLDER = ROOT / "build" / "bench"
"""Where made-up councils are kept from one run to the next; `make clean` removes them."""

PARTS: dict[str, tuple[str, Callable[[Path], str]]] = {
    "council": ("One council", lambda folder: council_section(measure_council(folder))),
}
"""Each part by the word that asks for it: its heading, and what measures it and says what came out."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these of: {', '.join(PARTS)} (default: all)")
    parser.add_argument("--page", type=Path, default=PAGE, metavar="FILE", help="where to write the page")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    sections = {}
    for name in options.parts or PARTS:
        heading, measured = PARTS[name]
        print(f"measuring {name} ...", file=sys.stderr)
        sections[heading] = measured(FOLDER)
    options.page.parent.mkdir(parents=True, exist_ok=True)
    options.page.write_text(page(sections, datetime.now(UTC).date()), encoding="utf-8")
    print(f"written: {options.page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
