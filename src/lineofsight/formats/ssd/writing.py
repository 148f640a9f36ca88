"""Writing canonical tables as a folder of SSD files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from lineofsight.core.readings import Columns
from lineofsight.core.tables import Column, Table
from lineofsight.formats._delimited import write_delimited
from lineofsight.formats.ssd.factors import TABLE_OF_LISTS, one_row_a_list
from lineofsight.formats.ssd.names import TABLES
from lineofsight.formats.ssd.values import as_text

# Where the standard's order is not ours: each column with the one that stands before it there.
_STANDS_AFTER = {
    "people": {
        "legacy_id": "",
        "upn_unknown_reason": "single_unique_id",
        "has_ehc_plan": "upn_unknown_reason",
        "expected_birth_on": "has_ehc_plan",
        "died_on": "expected_birth_on",
        "common_child_id": "nationality",
    },
    "assessments": {"authorised_on": "child_seen"},
    "referrals": {"closed_on": "closure_reason"},
    "placements": {"ended_on": "postcode"},
}


def write(tables: Mapping[str, Columns], path: Path, *, as_at: date) -> None:  # noqa: ARG001 - the files bear no date
    """Write every table of the standard and those beyond it, one file each, with its headings even when it is empty.

    Columns that the standard has no place for follow under their plain names. Where a row came from is not written.
    """
    path.mkdir(parents=True, exist_ok=True)
    for table in TABLES.values():
        _write_table(table, tables.get(table.name, {}), path)


def _write_table(table: Table, columns: Columns, folder: Path) -> None:
    length = len(next(iter(columns.values()), []))
    blank: list[object] = [None] * length
    rows: Columns = {column.name: columns.get(column.name, blank) for column in table.columns}
    if table.name == TABLE_OF_LISTS:
        rows = one_row_a_list(rows)
    ordered = _in_order(table)
    texts = [as_text(column, rows[column.name]) for column in ordered]
    write_delimited(folder / f"{table.ssd or table.name}.csv", [column.ssd or column.name for column in ordered], texts)


def _in_order(table: Table) -> list[Column]:
    """The standard's columns in its order, then our own."""
    names = [column.name for column in table.columns if column.ssd or not table.ssd]
    for name, before in _STANDS_AFTER.get(table.name, {}).items():
        names.remove(name)
        names.insert(names.index(before) + 1 if before else 0, name)
    beyond = [column.name for column in table.columns if column.name not in names]
    return [table.by_name[name] for name in (*names, *beyond)]
