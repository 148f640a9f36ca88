"""Show a snapshot's scorecard: the year up to its as-at date, along the child's journey."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from lineofsight.cli._presentation import add_format_argument, show
from lineofsight.cli.measure import in_parts, in_value
from lineofsight.core.periods import Period
from lineofsight.engines.measuring import Asked, Block, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import open_snapshot
from lineofsight.library.journey import JOURNEY
from lineofsight.library.subjects import all_indicators, all_measures


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--store", type=Path, required=True, metavar="DIR", help="the store that holds the snapshot")
    parser.add_argument("--snapshot", metavar="S", help="which snapshot (default: the latest)")
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    snapshot = open_snapshot(options.store, options.snapshot)
    measures = tuple(all_measures().values())
    engine, held = open_for_measuring(snapshot, measures, hold=False)
    year = Period(twelve_months_to(snapshot.as_at), snapshot.as_at)
    blocks = measure(engine, held, Asked(measures, (year,)))
    if options.format == "table":
        print(f"Snapshot {snapshot.id}, {year.from_on} to {year.to_on}\n")
    show(scorecard(blocks, held.snapshot), options.format)
    return 0


def twelve_months_to(as_at: date) -> date:
    """The first day of the month that begins the twelve months up to that day's month."""
    return Period(as_at, as_at).months_before(11).replace(day=1)


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
