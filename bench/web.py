"""Measure the site under load, and write docs/reference/benchmarks_of_the_site.md."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from bench.__main__ import FOLDER, ROOT, ROUGH
from bench.report import page
from bench.report_of_site import site_section
from bench.site import SiteWanted, measure_site

PAGE = ROOT / "docs" / "reference" / "benchmarks_of_the_site.md"
QUICK = SiteWanted(children=2_000, years=2)


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.web", description=__doc__)
    parser.add_argument("--page", type=Path, default=PAGE, metavar="FILE", help="where to write the page")
    parser.add_argument("--quick", action="store_true", help="a small council and few rounds")
    options = parser.parse_args()
    wanted, rounds = (QUICK, 2) if options.quick else (SiteWanted(), 5)
    section = site_section(measure_site(FOLDER, wanted, rounds))
    section = f"{ROUGH}\n\n{section}" if options.quick else section
    written = page({"The site under load": section}, datetime.now(UTC).date()).replace("make bench`", "make bench-web`")
    options.page.write_text(written, encoding="utf-8")
    print(f"written: {options.page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
