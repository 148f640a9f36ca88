"""The grammar of a derived fact: what follows from the records and is worked out once, when they are loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lineofsight.core.tables import Kind

Relation = Any
"""A table expression of the library floor."""

Relations = Mapping[str, Relation]
"""Table expressions by name: the canonical tables with the facts derived so far, and the derived tables."""


@dataclass(frozen=True, kw_only=True)
class DerivedColumns:
    """Facts added to each row of a table, in this order: ``due`` dates, ``days`` between dates, times, then ``add``.

    ``due`` names a new date column and, for it, the timescale and the column with the day its clock started: the date
    comes from a table that ``core.clocks`` made, since no engine works out working days. ``days`` names a new whole
    number and the two columns between which it counts calendar days (blank where either is blank; negative where the
    second is the earlier). ``due_at`` names a new time and, for it, a timescale in hours and the column of a canonical
    table with the time its clock started; ``days_of`` names a new date and the column with the time whose day in London
    it is. ``add`` returns the table with the columns of ``adds`` behind its own and must neither
    drop nor repeat a row. ``uses`` names what it is made from, as ``"table"`` or ``"table.column"``, so that a source
    that lacks it is known to lack the fact; ``where_told`` names what only refines it, so that a source without it
    still tells the fact, with a remark. ``after`` names derived facts that must be there first.
    """

    title: str
    because: str
    onto: str
    uses: tuple[str, ...]
    where_told: tuple[str, ...] = ()
    due: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    days: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    due_at: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    days_of: Mapping[str, str] = field(default_factory=dict)
    adds: Mapping[str, Kind] = field(default_factory=dict)
    add: Callable[[Relation, Relations], Relation] | None = None
    after: tuple[str, ...] = ()

    @property
    def columns(self) -> dict[str, Kind]:
        """Every new column and its kind."""
        due = dict.fromkeys(self.due, Kind.DATE) | dict.fromkeys(self.days, Kind.WHOLE)
        times = dict.fromkeys(self.due_at, Kind.TIME) | dict.fromkeys(self.days_of, Kind.DATE)
        return {**due, **times, **self.adds}


@dataclass(frozen=True, kw_only=True)
class DerivedTable:
    """A table of its own that follows from others. Like every table it has ``authority`` and ``source_ref``.

    ``uses``, ``where_told`` and ``after`` are as for derived columns; ``key`` names the column by which a person finds
    the thing that a row is about.
    """

    title: str
    because: str
    uses: tuple[str, ...]
    columns: Mapping[str, Kind]
    build: Callable[[Relations], Relation]
    where_told: tuple[str, ...] = ()
    key: str = ""
    after: tuple[str, ...] = ()


Derived = DerivedColumns | DerivedTable


def in_order(facts: Mapping[str, Derived]) -> tuple[str, ...]:
    """The names of derived facts so that each follows those it needs; alphabetical where the order is free.

    Raises ``ValueError`` when facts wait for one another or for one that does not exist.
    """
    placed: list[str] = []
    waiting = sorted(facts)
    while waiting:
        ready = next((name for name in waiting if set(facts[name].after) <= set(placed)), None)
        if ready is None:
            message = f"These derived facts wait for one another or for a fact that does not exist: {waiting}."
            raise ValueError(message)
        placed.append(ready)
        waiting.remove(ready)
    return tuple(placed)
