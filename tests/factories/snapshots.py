"""Makes a snapshot in a store from the few facts that a test states."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from lineofsight.core.readings import Coverage, Reading
from lineofsight.engines.snapshots import Snapshot, write_snapshot
from lineofsight.library.subjects import all_tables
from tests.factories.records import Given, arrow_table, complete


def a_snapshot(
    store: Path,
    given: Given,
    *,
    as_at: date = date(2023, 6, 15),
    coverage: Mapping[str, Coverage] | None = None,
    authority: str = "846",
) -> Snapshot:
    """A snapshot of these rows. Unless stated, its source tells everything of the tables given, and of people."""
    rows = complete(given, authority)
    tables = {name: arrow_table(all_tables()[name], found).to_pydict() for name, found in rows.items()}
    told = coverage if coverage is not None else {name: tells_all_of(name) for name in tables}
    reading = Reading("test", ["made by a test"], tables, [], told)
    return write_snapshot(store, [reading], authority=authority, as_at=as_at)


def tells_all_of(table: str, **said: object) -> Coverage:
    """A source that can fill every column of the table; what is said of its days and history replaces the default."""
    return Coverage(frozenset(all_tables()[table].column_names), **said)  # type: ignore[arg-type] # fields of Coverage
