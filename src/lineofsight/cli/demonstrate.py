"""Make a council that does not exist, load it, measure it and show its scorecard."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from lineofsight.cli._presentation import progress_shown, show
from lineofsight.cli.measure import in_parts, in_value
from lineofsight.core.periods import Period
from lineofsight.engines.measuring import Asked, Block, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import Snapshot, SnapshotWriter, list_snapshots
from lineofsight.library.journey import JOURNEY
from lineofsight.library.subjects import all_indicators, all_measures
from lineofsight.synthesis.council import coverage_of, make_council

AUTHORITY = "846"
AS_AT = date(2025, 3, 31)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    store = {"type": Path, "default": Path("demo"), "metavar": "DIR"}
    parser.add_argument("--store", **store, help="where to keep it (default: demo)")
    parser.add_argument("--children", type=int, default=12_000, help="how many children it has known (default: 12000)")
    parser.add_argument("--years", type=int, default=6, help="how many years of records (default: 6)")
    parser.add_argument("--seed", type=int, default=1, help="another number makes another council (default: 1)")


def run(options: argparse.Namespace) -> int:
    snapshot = demonstration(options)
    year = Period(Period(AS_AT, AS_AT).months_before(12).replace(month=4, day=1), AS_AT)
    measures = tuple(all_measures().values())
    engine, held = open_for_measuring(snapshot, measures)
    blocks = measure(engine, held, Asked(measures, (year,)))
    print(f"A council that does not exist, {year.from_on} to {year.to_on}\n")
    show(scorecard(blocks, held.snapshot), "table")
    print(what_next(options.store, blocks, held.snapshot))
    return 0


def demonstration(options: argparse.Namespace) -> Snapshot:
    """The demonstration council's snapshot, made on the first run and used again on the next."""
    note = f"synthetic: {options.children} children, {options.years} years, seed {options.seed}"
    for found in reversed(list_snapshots(options.store)):
        if note in found.manifest.notes:
            return found
    with progress_shown() as progress:
        tables = make_council(AUTHORITY, options.children, options.years, options.seed, AS_AT, progress=progress)
        with SnapshotWriter(options.store, as_at=AS_AT, progress=progress) as writer:
            writer.add(AUTHORITY, tables, coverage_of(tables))
            return writer.finish(notes=[note])


def scorecard(blocks: list[Block], snapshot: str) -> list[dict[str, object]]:
    """A line for each measure along the child's journey: its parts, and its value with what it counts."""
    order = list(JOURNEY)
    lines = []
    for block in blocks:
        area = block.measure.code[:2] or all_indicators()[block.measure.indicator].code[:2]
        if block.breakdown != "whole" or area not in JOURNEY:
            continue
        said, row = all_indicators()[block.measure.indicator], next(block.rows(snapshot))
        title = next((s.title for s in getattr(said, "stages", ()) if s.name == block.measure.stage), said.title)
        value = in_value(block.measure.kind, row["value"], said.decimals)
        line = {"journey": JOURNEY[area], "code": block.measure.code, "indicator": title, "parts": in_parts(row)}
        lines.append((order.index(area), block.measure.code, line | {"value": value or row["note"], "unit": said.unit}))
    return [line for *_, line in sorted(lines, key=lambda found: found[:2])]


def what_next(store: Path, blocks: list[Block], snapshot: str) -> str:
    """Commands to try on what was just made, with a reference that exists."""
    late = next(block for block in blocks if block.measure.name == "assessments_in_time")
    reference, command = next(late.rows(snapshot))["reference"], sys.argv[0]
    return f"""
Try next:
  {command} measure --store {store} --indicator AS-03 --indicator AS-04 --from 2024-04 --to 2025-03 --by team
  {command} trace {reference} --store {store}
  {command} list indicators
  {command} due assessment 2025-03-31
"""
