"""Trace a figure back to its definition, the rows behind it and the files they came from."""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

from lineofsight.cli._presentation import add_format_argument, show, show_one
from lineofsight.cli.measure import in_parts, in_value
from lineofsight.core.figures import FigureReference
from lineofsight.engines.snapshots import Snapshot, open_snapshot
from lineofsight.engines.tracing import Trace, trace
from lineofsight.library.subjects import all_indicators

MOST_SHOWN = 20
"""Rows shown as a table; JSON and CSV give them all."""

Row = dict[str, object]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("reference", metavar="FIGURE-REFERENCE", help="as printed by “measure --format json”")
    parser.add_argument("--store", type=Path, required=True, metavar="DIR", help="the store that holds the snapshot")
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    reference = FigureReference.parse(options.reference)
    snapshot = open_snapshot(options.store, reference.snapshot)
    found = trace(snapshot, reference)
    if options.format == "table":
        print_for_reading(found, snapshot)
    elif options.format == "csv":
        show(found.rows.to_pylist(), "csv")
    else:
        show_one(as_one_object(found, snapshot))
    return 0


def as_one_object(found: Trace, snapshot: Snapshot) -> Row:
    """Everything in one object: the figure, its definition, its rows and the files of its snapshot."""
    return {
        "figure": found.figure,
        "definition": definition(found),
        "fingerprint": found.figure["fingerprint"],
        "meaning_changed": found.meaning_changed,
        "rows": found.rows.to_pylist(),
        "provenance": provenance(snapshot),
    }


def definition(found: Trace) -> Row:
    """What the figure means, in the words of its definition and as the conditions that were applied."""
    said, measure = all_indicators()[found.measure.indicator], found.measure
    return {
        "title": said.title,
        "because": said.because,
        "source": said.source,
        "note": said.note or None,
        "unit": said.unit,
        "kind": measure.kind,
        "counts": measure.subject,
        "when": str(measure.when),
        "counted": _condition(measure.counted),
        "achieved": _condition(measure.achieved),
        "amount": _condition(measure.amount),
        "distinct": measure.distinct or None,
        "fingerprint": found.figure["fingerprint"],
    }


def _condition(expression: object) -> str | None:
    return None if expression is None else repr(expression).replace("_.", "")


def provenance(snapshot: Snapshot) -> Row:
    """Where the snapshot came from: its files with their fingerprints, and when and by which version it was made."""
    manifest = snapshot.manifest
    return {
        "snapshot": snapshot.id,
        "as_at": manifest.as_at,
        "made_at": manifest.created_at,
        "software": manifest.software,
        "files": files_of(snapshot),
    }


def files_of(snapshot: Snapshot) -> list[Row]:
    """The files that the snapshot was loaded from, each with the fingerprint of its bytes."""
    return [{"file": f.name, "format": f.format, "sha256": f.sha256} for f in snapshot.manifest.files]


def print_for_reading(found: Trace, snapshot: Snapshot) -> None:
    figure, said = found.figure, definition(found)
    value = in_value(found.measure.kind, figure["value"], all_indicators()[found.measure.indicator].decimals)
    print(f"{said['title']}")
    print(f"{figure['from']} to {figure['to']}, {figure['breakdown']}: {figure['group']}")
    print(f"{in_parts(figure)} {said['unit']} = {value or figure['note'] or 'no value'}\n")
    if found.meaning_changed:
        print("The definition has changed since this reference was printed; the figure shown is by today's.\n")
    for name in ("because", "source", "note", "counts", "when", "counted", "achieved", "amount", "fingerprint"):
        if said[name]:
            print(textwrap.fill(f"{name:12} {said[name]}", 110, subsequent_indent=" " * 13))
    print()
    rows = found.rows.to_pylist()
    show(rows[:MOST_SHOWN], "table")
    if len(rows) > MOST_SHOWN:
        print(f"... and {len(rows) - MOST_SHOWN:,} more rows; “--format csv” gives them all.")
    print()
    show(files_of(snapshot), "table")
