"""Measure a snapshot: every indicator for every period, as a whole and cut by breakdowns."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lineofsight.cli._presentation import BLANK, add_format_argument, as_words, show
from lineofsight.core.periods import EVERY, Period, first_day, last_day, periods_between
from lineofsight.core.readings import Refused
from lineofsight.engines.measuring import Asked, Block, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import open_snapshot
from lineofsight.library.find_indicator import breakdowns_asked_for, measures_asked_for
from lineofsight.library.subjects import all_indicators

Row = dict[str, object]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--store", type=Path, required=True, metavar="DIR", help="the store that holds the snapshot")
    parser.add_argument("--snapshot", metavar="S", help="which snapshot (default: the latest)")
    parser.add_argument("--indicator", action="append", default=[], metavar="ID", help="name or code; may be repeated")
    parser.add_argument("--from", dest="first", type=day_or_month_begin, metavar="MONTH", help="such as 2024-04")
    parser.add_argument("--to", dest="last", type=day_or_month_end, metavar="MONTH", help="such as 2025-03")
    parser.add_argument("--every", choices=EVERY, default="month", help="length of a period (default: month)")
    parser.add_argument("--by", action="append", default=[], metavar="BREAKDOWN", help="may be repeated")
    add_format_argument(parser)


def day_or_month_begin(text: str) -> date:
    return _said_plainly(first_day, text)


def day_or_month_end(text: str) -> date:
    return _said_plainly(last_day, text)


def _said_plainly(read: type[date] | object, text: str) -> date:
    try:
        return read(text)  # type: ignore[operator] # one of the two readers above
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(options: argparse.Namespace) -> int:
    snapshot = open_snapshot(options.store, options.snapshot)
    measures = measures_asked_for(options.indicator)
    asked = Asked(measures, periods_asked_for(options, snapshot.as_at), breakdowns_asked_for(options.by))
    engine, held = open_for_measuring(snapshot, measures, hold=False)
    blocks = measure(engine, held, asked)
    rows = [row for block in blocks for row in block.rows(held.snapshot)]
    show(rows if options.format != "table" else [row for block in blocks for row in in_short(block)], options.format)
    return 0


def periods_asked_for(options: argparse.Namespace, as_at: date) -> tuple[Period, ...]:
    """The periods between the two months; without them the twelve months that end with the snapshot's as-at date."""
    last = options.last or as_at
    first = options.first or Period(last, last).months_before(11).replace(day=1)
    if last < first:
        raise Refused(f"The first month ({first:%Y-%m}) comes after the last one ({last:%Y-%m}).")
    if options.last is None and options.every == "month":
        return (*periods_between(first, as_at, options.every), *unfinished(as_at))
    found = periods_between(first, last, options.every)
    if not found:
        raise Refused(f"No whole {options.every} lies between {first} and {last}.")
    return found


def unfinished(as_at: date) -> tuple[Period, ...]:
    """The month of the as-at date as far as it has gone, unless it is over."""
    return () if last_day(f"{as_at:%Y-%m}") == as_at else (Period(as_at.replace(day=1), as_at),)


def in_short(block: Block) -> Iterator[Row]:
    """Each figure as a person reads it: its parts in one cell, its value with its unit, and why it is missing."""
    indicator = all_indicators()[block.measure.indicator]
    for row in block.rows(""):
        yield {
            "indicator": block.measure.name,
            "code": row["code"],
            "period": f"{row['from']} to {row['to']}",
            "group": row["group"] if block.breakdown == "whole" else f"{block.breakdown}: {row['group']}",
            "parts": in_parts(row),
            "value": in_value(block.measure.kind, row["value"], indicator.decimals),
            "unit": row["unit"],
            "note": row["note"] or None,
        }


def in_parts(row: Row) -> str:
    """Numerator of denominator, as far as there are any."""
    parts = [as_words(row[part]) for part in ("numerator", "denominator") if row[part] is not None]
    blanks = f" ({as_words(row['not_recorded'])} not recorded)" if row["not_recorded"] and parts else ""
    return " of ".join(parts) + blanks if parts else BLANK


def in_value(kind: str, value: object, decimals: int) -> str | None:
    """The value at the decimals that the definition asks for, with a per cent sign for a share."""
    if not isinstance(value, int | float):
        return None
    return f"{value:,.{0 if kind == 'count' else decimals}f}{'%' if kind == 'share' else ''}"
