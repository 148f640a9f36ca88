"""Canonical tables in the making, and which of their columns a workbook could speak of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lineofsight.core.readings import Columns
from lineofsight.core.registry import definitions_in
from lineofsight.core.tables import Table

TABLES: Mapping[str, Table] = {
    name: table for name, table in definitions_in("lineofsight.schema").items() if isinstance(table, Table)
}


class Drafts:
    """The rows taken so far, table by table.

    A column given as ``None`` is one that the workbook cannot tell of: it stays blank and outside the coverage.
    """

    def __init__(self, authority: str) -> None:
        self._authority = authority
        self.tables: dict[str, Columns] = {}
        self.covered: dict[str, set[str]] = {}

    def add(self, table: str, refs: Sequence[str], **columns: Sequence[object] | None) -> None:
        """Add one row for each ref. A table to which no row is added is known all the same to have been asked for."""
        known = TABLES[table]
        draft = self.tables.setdefault(table, {name: [] for name in known.column_names})
        covered = self.covered.setdefault(table, {"authority", "source_ref"})
        draft["authority"].extend([self._authority] * len(refs))
        draft["source_ref"].extend(refs)
        for column in known.columns:
            values = columns.pop(column.name, None)
            draft[column.name].extend([None] * len(refs) if values is None else values)
            if values is not None:
                covered.add(column.name)
        if columns:
            raise KeyError(f"{table} has no column {', '.join(columns)}")

    def fill(self, table: str, place: int, **values: object) -> None:
        """Say more of a row that was added before."""
        for name, value in values.items():
            self.tables[table][name][place] = value
