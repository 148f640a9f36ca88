"""Takes the rows of a load into the canonical tables: new ones in, changed ones over the old, the same left alone.

A row is found again by its source, authority and key. Columns that a source cannot fill keep what they held. A row
whose facts are the same stays as it is, with the file and line of the load that first told them. No row is taken out
because a later file lacks it: a return of six months says nothing of the years before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress

from lineofsight.core.readings import Columns, Coverage, Refusal
from lineofsight.core.tables import Table
from lineofsight.engines.joined_readings import place_of
from lineofsight.web.records.models import CANONICAL, Displaced, Load
from lineofsight.web.records.rows import Row, insert_rows, select_rows, stored, table_of, update_rows, written

OWN = ("load_id", "system", "authority", "source_ref")
"""What every canonical row has before the columns of its table; ``person_id`` stands behind them, where it has one."""


@dataclass
class Taken:
    """What became of one table's rows."""

    new: int = 0
    changed: int = 0
    same: int = 0
    refusals: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True)
class Incoming:
    """One table's rows as a load brings them: ``told`` are the columns that its source can fill."""

    table: Table
    told: tuple[str, ...]
    rows: Sequence[Row]
    sources: Sequence[object]
    people: Sequence[int | None]

    def keys(self) -> list[Row]:
        places = [self.told.index(name) for name in self.table.keys]
        return [tuple(row[place] for place in places) for row in self.rows]


def take_table(
    load: Load, table: Table, columns: Columns, coverage: Coverage | None, people: Mapping[str, int]
) -> Taken:
    """Take one table's rows. Of rows with the same key the first is taken, and the others are refused."""
    incoming = _incoming(table, columns, coverage, people)
    taken = Taken()
    keys = incoming.keys()
    held = _held(load, incoming)
    new, changed, seen = [], [], {}
    for number, key in enumerate(keys):
        if key in seen:
            taken.refusals.append(_repeated(table, key, incoming.sources[number], incoming.sources[seen[key]]))
            continue
        seen[key] = number
        if key not in held:
            new.append(number)
        elif held[key][3:] == incoming.rows[number]:
            taken.same += 1
        else:
            changed.append((number, held[key]))
    _insert(load, incoming, new)
    _change(load, incoming, changed)
    taken.new, taken.changed = len(new), len(changed)
    return taken


def _incoming(table: Table, columns: Columns, coverage: Coverage | None, people: Mapping[str, int]) -> Incoming:
    fills = coverage.columns if coverage else frozenset(columns)
    told = tuple(
        column.name for column in table.columns if column.key or (column.name in columns and column.name in fills)
    )
    length = len(columns["source_ref"])
    values = []
    for name in told:
        turned = stored(table.by_name[name].kind)
        given = columns.get(name, [None] * length)
        values.append([turned(value) for value in given] if turned else given)
    children = columns.get("child_id", [None] * length)
    return Incoming(
        table, told, list(zip(*values, strict=True)), columns["source_ref"], [people.get(child) for child in children]
    )


def _held(load: Load, incoming: Incoming) -> dict[Row, Row]:
    """The rows that stand: by key, each with its number, load and source, and then the told columns."""
    table, told = incoming.table, incoming.told
    names = ", ".join(f'"{name}"' for name in ("id", "load_id", "source_ref", *told))
    found = select_rows(
        f'SELECT {names} FROM "{_name(table)}" WHERE system = %s AND authority = %s',  # noqa: S608 - names of our own tables
        (load.source, load.authority),
    )
    places = [3 + told.index(name) for name in table.keys]
    return {tuple(row[place] for place in places): row for row in found}


def _insert(load: Load, incoming: Incoming, numbers: Iterable[int]) -> None:
    own = (load.pk, load.source, load.authority)
    about_a_person = "child_id" in incoming.table.by_name
    columns = (*OWN, *incoming.told, *(("person_id",) if about_a_person else ()))
    rows = [
        (
            *own,
            incoming.sources[number],
            *incoming.rows[number],
            *((incoming.people[number],) if about_a_person else ()),
        )
        for number in numbers
    ]
    insert_rows(_name(incoming.table), columns, rows)


def _change(load: Load, incoming: Incoming, changed: Sequence[tuple[int, Row]]) -> None:
    """Keep what changes, then put the new values over it."""
    name = incoming.table.name
    kept = []
    for number, (row, brought_by, source_ref, *values) in changed:
        differ = [was != now for was, now in zip(values, incoming.rows[number], strict=True)]
        before = dict(compress(zip(incoming.told, map(written, values), strict=True), differ))
        before["source_ref"] = source_ref
        kept.append(Displaced(load=load, brought_by_id=brought_by, table=name, row=row, before=before))
    Displaced.objects.bulk_create(kept, batch_size=1000)
    person = ("person_id",) if "child_id" in incoming.told else ()
    rows = [
        (
            *incoming.rows[number],
            incoming.sources[number],
            load.pk,
            *([incoming.people[number]] if person else []),
            row[0],
        )
        for number, row in changed
    ]
    update_rows(_name(incoming.table), (*incoming.told, "source_ref", "load_id", *person), rows)


def _repeated(table: Table, key: Row, source: object, first: object) -> Refusal:
    file, sheet, line = place_of(str(source))
    shown = " ".join(str(part) for part in key if part is not None)
    return Refusal(file, sheet, line, " and ".join(table.keys), shown, f"the same key stands at {first}")


def _name(table: Table) -> str:
    return table_of(CANONICAL[table.name])
