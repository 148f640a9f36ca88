"""Load files into a new snapshot or into the records, and say which rows were taken and which were refused."""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from lineofsight.cli._presentation import add_format_argument, progress_shown, show
from lineofsight.cli._site import answer_from_site
from lineofsight.core.readings import Progress, Reading, Refused
from lineofsight.engines.snapshots import Snapshot, write_snapshot
from lineofsight.formats.recognising import day_told_by, only_authority, read_file

MOST_SHOWN = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a workbook, a CSV file or a folder of them"
    )
    into = parser.add_mutually_exclusive_group(required=True)
    into.add_argument("--store", type=Path, help="the folder that holds the snapshots: make a new one")
    into.add_argument("--records", action="store_true", help="the site's own records: bring them up to date")
    parser.add_argument(
        "--source",
        default="",
        metavar="NAME",
        help="with --records: the system that the files come from; rows are found again by it (default: case system)",
    )
    parser.add_argument("--authority", type=_authority, help="three-digit code of the council, such as 846")
    parser.add_argument("--as-at", type=_day, help="the day the files were drawn (default: what they say, or today)")
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Load all the files or, where one of them is refused, none."""
    if options.source and not options.records:
        raise Refused("--source goes with --records: a snapshot has no rows to find again.")
    result = _into_records(options) if options.records else _into_snapshot(options)
    {"json": _print_json, "csv": _print_csv, "table": _print_table}[options.format](result)
    return 0


def _into_records(options: argparse.Namespace) -> dict[str, Any]:
    """Have the site load them: only it may write its records."""
    said = {"--authority": options.authority, "--as-at": options.as_at, "--source": options.source}
    named = [f"{name}={value}" for name, value in said.items() if value]
    return answer_from_site("load_records", *named, "--", *map(str, options.files))


def _into_snapshot(options: argparse.Namespace) -> dict[str, Any]:
    started_at = datetime.now(UTC)
    with progress_shown() as progress:
        readings = [read_file(path, options.authority or "", options.as_at, progress) for path in options.files]
        authority = only_authority(readings, options.authority or "")
        as_at = options.as_at or day_told_by(readings) or started_at.astimezone().date()
        snapshot = _write(options.store, readings, authority, as_at, progress)
    return _result(snapshot, readings, repeated=snapshot.manifest.created_at < started_at)


def _authority(text: str) -> str:
    if not re.fullmatch(r"[0-9]{3}", text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a three-digit code, such as 846")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day, such as 2025-03-31") from error


def _write(store: Path, readings: Sequence[Reading], authority: str, as_at: date, progress: Progress) -> Snapshot:
    try:
        return write_snapshot(store, readings, authority=authority, as_at=as_at, progress=progress)
    except OSError as error:
        raise Refused(f"The store {store} cannot be written: {error.strerror or error}.") from error


def _result(snapshot: Snapshot, readings: Sequence[Reading], *, repeated: bool) -> dict[str, Any]:
    manifest = snapshot.manifest
    already = ["This content was in the store already, as this snapshot; nothing was written."] if repeated else []
    told_of = {table for reading in readings for table in reading.coverage}
    return {
        "snapshot": manifest.id,
        "as_at": manifest.as_at.isoformat(),
        "authority": manifest.authorities[0],
        "taken": {table: manifest.rows[table] for table in manifest.digests if table in told_of},
        "refused": [asdict(refusal) for reading in readings for refusal in reading.refusals],
        "notes": [*already, *manifest.notes],
        "files": [asdict(file) for file in manifest.files],
    }


def _print_json(result: dict[str, Any]) -> None:
    print(json.dumps(result, ensure_ascii=False, indent=2))


def _print_csv(result: dict[str, Any]) -> None:
    """One list: a row for each table with its number of rows, then a row for each refusal."""
    taken = [{"what": "taken", "table": table} | _in_columns(rows, "rows") for table, rows in result["taken"].items()]
    show([*taken, *({"what": "refused", **refusal} for refusal in result["refused"])], "csv")


def _in_columns(rows: int | dict[str, int], heading: str = "rows_taken") -> dict[str, int]:
    """A snapshot takes rows; the records tell those that are new, changed and the same as before."""
    return rows if isinstance(rows, dict) else {heading: rows}


def _print_table(result: dict[str, Any]) -> None:
    into = f"Snapshot {result['snapshot']}" if "snapshot" in result else f"Records from {result['source']}"
    print(f"{into} of authority {result['authority']}, as at {result['as_at']}\n")
    show([{"table": table} | _in_columns(rows) for table, rows in result["taken"].items()], "table")
    refused = result["refused"]
    if refused:
        print("\nRows refused, by file and sheet (each value that could not be taken is listed below)\n")
        lines = {(each["file"], each["sheet"], each["line"]) for each in refused}
        counts = Counter((file, sheet) for file, sheet, _ in lines)
        show(
            [{"file": file, "sheet": sheet, "rows_refused": rows} for (file, sheet), rows in sorted(counts.items())],
            "table",
        )
        print()
        show(refused[:MOST_SHOWN], "table")
    if len(refused) > MOST_SHOWN:
        print(f"\n... and {len(refused) - MOST_SHOWN:,} more: --format json or csv lists them all.")
    for note in result["notes"]:
        print(f"\nNote: {note}")
