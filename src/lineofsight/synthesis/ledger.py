"""Where the made-up rows are written: rows by table in the order they arise, turned into columns at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lineofsight.core.readings import Columns
from lineofsight.core.registry import definitions_in
from lineofsight.core.tables import SHARED, Table

Write = Callable[[tuple[Any, ...]], None]


def canonical_tables() -> dict[str, Table]:
    """Every canonical table by name."""
    tables = definitions_in("lineofsight.schema")
    return {name: table for name, table in tables.items() if isinstance(table, Table)}


class Ledger:
    """All tables of one council while they are being written."""

    def __init__(self) -> None:
        self.tables = canonical_tables()
        self.rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in self.tables}
        self.fields: dict[str, tuple[str, ...]] = {}

    def table(self, name: str, *fields: str) -> Write:
        """A function that writes one row into a table, its values in the order of the given columns.

        A column the canonical table does not have is a fault in the product and raises ``KeyError``.
        """
        for field in fields:
            self.tables[name].by_name[field]
        self.fields[name] = fields
        return self.rows[name].append

    def columns(self, authority: str) -> dict[str, Columns]:
        """The finished tables, every column of each present; one the council never writes is blank throughout."""
        return {name: self._columns_of(name, authority) for name in self.tables}

    def _columns_of(self, name: str, authority: str) -> Columns:
        rows = self.rows[name]
        written: Mapping[str, list[object]] = (
            dict(zip(self.fields[name], map(list, zip(*rows, strict=True)), strict=True)) if rows else {}
        )
        shared: Columns = {
            SHARED[0]: [authority] * len(rows),
            SHARED[1]: [f"synthetic#{name}!{line}" for line in range(1, len(rows) + 1)],
        }
        own = (column.name for column in self.tables[name].columns)
        return shared | {column: written.get(column) or [None] * len(rows) for column in own}
