"""Makes canonical rows from the few facts that a test or a worked example states, and fills in the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

import pyarrow as pa

from lineofsight.core.tables import Kind, Table
from lineofsight.library.subjects import all_tables

ARROW = {
    Kind.TEXT: pa.string(),
    Kind.CODE: pa.string(),
    Kind.DATE: pa.date32(),
    Kind.TIME: pa.timestamp("us", "UTC"),
    Kind.WHOLE: pa.int64(),
    Kind.DECIMAL: pa.float64(),
    Kind.FLAG: pa.bool_(),
}

Given = Mapping[str, Sequence[Mapping[str, object]]]


def complete(given: Given, authority: str = "846") -> dict[str, list[dict[str, object]]]:
    """Every row with its authority, source, key, child and references; each child named has a row in people.

    A key is made up; a reference left out points to the one row given of that table, or to the child "child".
    """
    unknown = set(given) - set(all_tables())
    assert not unknown, f"no such tables: {unknown}"
    rows = {
        name: [_completed(all_tables()[name], dict(row), place, authority) for place, row in enumerate(found, 1)]
        for name, found in given.items()
    }
    for name, found in rows.items():
        for row in found:
            _refer(all_tables()[name], row, rows)
    known = {row["child_id"] for row in rows.get("people", [])}
    named = {row["child_id"] for found in rows.values() for row in found if row.get("child_id")} - known
    where = {"authority": authority, "source_ref": "example#people"}
    born = [{"child_id": child, **where} for child in sorted(named, key=str)]
    return rows | {"people": rows.get("people", []) + born}


def _completed(table: Table, row: dict[str, object], place: int, authority: str) -> dict[str, object]:
    stray = set(row) - set(table.column_names)
    assert not stray, f"{table.name} has no columns {stray}"
    row = {"authority": authority, "source_ref": f"example#{table.name}!{place}"} | row
    for key in table.keys:
        if key not in row and table.by_name[key].kind is Kind.TEXT and not table.by_name[key].refers_to:
            row[key] = "child" if key == "child_id" else f"{table.name}-{place}"
    return row


def _refer(table: Table, row: dict[str, object], rows: Mapping[str, list[dict[str, object]]]) -> None:
    for column in table.columns:
        if column.name in row or not column.refers_to:
            continue
        name, _, key = column.refers_to.partition(".")
        if column.name == "child_id":
            row["child_id"] = "child"
        elif len(rows.get(name, [])) == 1:
            row[column.name] = rows[name][0].get(key)


def arrow_tables(rows: Iterable[Mapping[str, Sequence[Mapping[str, object]]]]) -> dict[str, pa.Table]:
    """All canonical tables, empty ones too, holding the rows of several sets."""
    sets = list(rows)
    return {
        name: arrow_table(table, [row for found in sets for row in found.get(name, [])])
        for name, table in all_tables().items()
    }


def arrow_table(table: Table, rows: Sequence[Mapping[str, object]]) -> pa.Table:
    """The rows of one canonical table; dates and times may be written as text."""
    kinds = {"authority": Kind.TEXT, "source_ref": Kind.TEXT} | {c.name: c.kind for c in table.columns}
    return pa.table(
        {name: pa.array([_value(row.get(name), kind) for row in rows], ARROW[kind]) for name, kind in kinds.items()}
    )


def _value(value: object, kind: Kind) -> object:
    if isinstance(value, str) and kind is Kind.DATE:
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if isinstance(value, str) and kind is Kind.TIME else value
