"""Draws the snapshot: every table of every authority, united over its sources, into the store."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from lineofsight.core.manifests import SourceFile
from lineofsight.core.readings import Refusal, Refused
from lineofsight.core.registry import definitions_in
from lineofsight.core.tables import Table
from lineofsight.engines.snapshots import SnapshotWriter
from lineofsight.web.records.drawing.coverage import coverage_of_loads
from lineofsight.web.records.drawing.marks import mark_of
from lineofsight.web.records.drawing.reading import Records, records_in
from lineofsight.web.records.drawing.uniting import sources_of, united

TABLES = {name: table for name, table in definitions_in("lineofsight.schema").items() if isinstance(table, Table)}
LOADS = """
SELECT id, source, authority, as_at, files, refusals, notes, coverage FROM records_load
WHERE undone_at IS NULL ORDER BY id
"""
JOINS = "SELECT id FROM records_joined WHERE parted_at IS NULL ORDER BY id"
IDENTITIES = "SELECT source, authority, child_id, person_id FROM records_identity ORDER BY id"
IN_JSON = ("files", "refusals", "notes", "coverage")


def draw(database: Mapping[str, str], store: Path) -> dict[str, object]:
    """Draw a snapshot, and say what it is called, its as-at day and the mark that the records bore.

    Raises:
        Refused: there is nothing to draw it from, or the store cannot be written.
    """
    with records_in(database) as records:
        loads = [_as_load(row) for row in records.rows(LOADS)]
        mark = mark_of([load["id"] for load in loads], [row["id"] for row in records.rows(JOINS)])
        if not loads:
            raise Refused("Nothing has been loaded yet, so there is nothing to make figures from.")
        as_at = max(load["as_at"] for load in loads)
        try:
            return {"mark": mark, "as_at": as_at.isoformat(), "snapshot": _write(records, loads, store, as_at)}
        except OSError as error:
            raise Refused(f"The store {store} cannot be written: {error.strerror or error}.") from error


def _write(records: Records, loads: Sequence[Mapping[str, object]], store: Path, as_at: date) -> str:
    identities = records.rows(IDENTITIES)
    with SnapshotWriter(store, as_at=as_at) as writer:
        for authority in sorted({load["authority"] for load in loads}):
            own = [load for load in loads if load["authority"] == authority]
            known = [each for each in identities if each["authority"] == authority]
            sources = sources_of(list(dict.fromkeys(load["source"] for load in own)), known)
            tables = {name: united(table, records.table(table, authority), sources) for name, table in TABLES.items()}
            writer.add(authority, tables, coverage_of_loads(own))
        snapshot = writer.finish(
            files=[SourceFile(**file) for load in loads for file in load["files"]],
            refusals=[Refusal(**refusal) for load in loads for refusal in load["refusals"]],
            notes=list(dict.fromkeys(note for load in loads for note in load["notes"])),
        )
    return snapshot.id


def _as_load(row: Mapping[str, object]) -> dict[str, object]:
    """A load's row from either database: SQLite gives days as text."""
    told = {name: json.loads(row[name]) for name in IN_JSON}
    day = row["as_at"]
    return {**row, **told, "as_at": date.fromisoformat(day) if isinstance(day, str) else day}
