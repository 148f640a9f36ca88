"""Loads rows into the records from the few facts that a test states."""

from __future__ import annotations

from datetime import date

from lineofsight.core.readings import Coverage, Reading, Refusal
from lineofsight.library.subjects import all_tables
from lineofsight.web.records.actions import load
from lineofsight.web.records.models import Load
from tests.factories.records import Given, arrow_table, complete
from tests.factories.snapshots import tells_all_of

AS_AT = date(2025, 3, 31)


def a_reading(
    given: Given,
    *,
    file: str = "made by a test",
    refusals: list[Refusal] | None = None,
    coverage: dict[str, Coverage] | None = None,
) -> Reading:
    """What was read from one file: these rows. Unless stated, it tells everything of their tables, and of people."""
    rows = complete(given)
    tables = {name: arrow_table(all_tables()[name], found).to_pydict() for name, found in rows.items()}
    told = coverage if coverage is not None else {name: tells_all_of(name) for name in tables}
    return Reading("test", [file], tables, list(refusals or ()), told)


def load_rows(
    given: Given, *, source: str = "case system", as_at: date = AS_AT, by: object = None, **said: object
) -> Load:
    """Load these rows, by nobody unless it is said."""
    return load([a_reading(given, **said)], source=source, authority="846", as_at=as_at, by=by)
