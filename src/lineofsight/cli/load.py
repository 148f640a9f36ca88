"""Load files into a new snapshot, and say which rows were taken and which were refused."""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from lineofsight.cli._presentation import add_format_argument, progress_shown, show
from lineofsight.cli.list import format_modules
from lineofsight.core.readings import Progress, Reading, Refused
from lineofsight.engines.snapshots import Snapshot, write_snapshot

MOST_SHOWN = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a workbook, a CSV file or a folder of them"
    )
    parser.add_argument("--store", type=Path, required=True, help="the folder that holds the snapshots")
    parser.add_argument("--authority", type=_authority, help="three-digit code of the council, such as 846")
    parser.add_argument("--as-at", type=_day, help="the day the files were drawn (default: what they say, or today)")
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Load all the files or, where one of them is refused, none."""
    started_at = datetime.now(UTC)
    with progress_shown() as progress:
        readings = [_read(path, options.authority or "", options.as_at, progress) for path in options.files]
        authority = _only_authority(readings, options.authority)
        as_at = options.as_at or _day_told_by(readings) or started_at.astimezone().date()
        snapshot = _write(options.store, readings, authority, as_at, progress)
    result = _result(snapshot, readings, repeated=snapshot.manifest.created_at < started_at)
    {"json": _print_json, "csv": _print_csv, "table": _print_table}[options.format](result)
    return 0


def _authority(text: str) -> str:
    if not re.fullmatch(r"[0-9]{3}", text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a three-digit code, such as 846")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day, such as 2025-03-31") from error


def _read(path: Path, authority: str, as_at: date | None, progress: Progress) -> Reading:
    """Read one file or folder, and say where each of its files stands, so that its bytes can be fingerprinted."""
    if not path.exists():
        raise Refused(f"{path} does not exist.")
    known = _format_of(path)
    reading: Reading = known.read(path, authority=authority, as_at=as_at, progress=progress)
    reading.format = known.__name__.rpartition(".")[2]
    reading.files = [str(path / Path(file).name if path.is_dir() else path) for file in reading.files]
    return reading


def _format_of(path: Path) -> ModuleType:
    """The format that knows this file: each is asked in turn."""
    known = format_modules().values()
    for module in known:
        if module.recognises(path):
            return module
    names = "; ".join(module.NAME for module in known)
    raise Refused(f"{path.name} is in no format known here. The formats known are: {names}.")


def _only_authority(readings: Sequence[Reading], given: str | None) -> str:
    told = {str(code) for reading in readings for table in reading.tables.values() for code in set(table["authority"])}
    named = sorted({*told, given or ""} - {""})
    if len(named) != 1:
        raise Refused(
            f"The files are about more than one authority: {', '.join(named)}. Load one at a time."
            if named
            else "The files do not say which authority they are about. Say so, for example: --authority 846."
        )
    return named[0]


def _day_told_by(readings: Sequence[Reading]) -> date | None:
    """The last day of which a source tells: the day on which it was drawn."""
    return max((told.to_on for each in readings for told in each.coverage.values() if told.to_on), default=None)


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
    taken = [{"what": "taken", "table": table, "rows": rows} for table, rows in result["taken"].items()]
    show([*taken, *({"what": "refused", **refusal} for refusal in result["refused"])], "csv")


def _print_table(result: dict[str, Any]) -> None:
    print(f"Snapshot {result['snapshot']} of authority {result['authority']}, as at {result['as_at']}\n")
    show([{"table": table, "rows_taken": rows} for table, rows in result["taken"].items()], "table")
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
