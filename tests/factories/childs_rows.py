"""Makes one child's rows from the few facts that a test states, and tells the clocks that a tracker finds in them."""

from __future__ import annotations

from datetime import date

from lineofsight.core.deadlines import ChildsRows, Tracker
from lineofsight.core.registry import definitions_in
from lineofsight.library.subjects import all_tables

TRACKERS: dict[str, Tracker] = definitions_in("lineofsight.library.deadlines", "tracker")
AS_AT = date(2024, 3, 31)


def child(as_at: date = AS_AT, **tables: list[dict[str, object]]) -> ChildsRows:
    """A child's rows: columns not said are blank, dates may be text, keys are made up."""
    return ChildsRows(
        {name: [_row(name, number, row) for number, row in enumerate(rows, start=1)] for name, rows in tables.items()},
        as_at,
    )


def _row(table: str, number: int, row: dict[str, object]) -> dict[str, object]:
    columns = all_tables()[table].columns
    blank = {column.name: f"{table}-{number}" if column.key else None for column in columns}
    told = {name: _value(name, value) for name, value in row.items()}
    assert set(told) <= set(blank), set(told) - set(blank)
    return {"source_ref": f"test!{number}"} | blank | told


def _value(name: str, value: object) -> object:
    return date.fromisoformat(value) if name.endswith("_on") and isinstance(value, str) else value


def clocks(name: str, rows: ChildsRows) -> list[tuple[str, str, str | None, str | None]]:
    """Rule, start, met and ended of each clock, days as text."""
    return [
        (clock.timescale, *(str(day) if day else None for day in (clock.started_on, clock.met_on, clock.ended_on)))
        for clock in TRACKERS[name].clocks(rows)
    ]
