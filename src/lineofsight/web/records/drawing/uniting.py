"""Brings the rows of several sources under one child, one worker, one team, so that nobody is counted twice.

The first source to be loaded keeps its numbers. A person whom several sources know has one number in the snapshot;
numbers of things (an assessment, a plan) from later sources are given their source's name before them, since two
systems may both have a number 17. Workers and teams have the same number in every source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from lineofsight.core.tables import Kind, Table

OF_A_PERSON = ("child_id", "mother_id")
SHARED = {*OF_A_PERSON, "worker_id", "team_id", "parent_team_id", "staff_id"}
SHARED |= {"legacy_id", "single_unique_id", "common_child_id"}
ONE_EACH = {"child_id", "worker_id", "team_id", "year"}
"""The keys of tables with one row for each person, worker, team or year, in which rows of several sources are one."""

Number = tuple[str, str]
"""A source and the number by which it knows a person."""


@dataclass(frozen=True)
class Sources:
    """The sources of one authority in the order of their first loads, and the numbers that people are given."""

    names: Sequence[str]
    renamed: Mapping[Number, str] = field(default_factory=dict)


def sources_of(names: Sequence[str], identities: Sequence[Mapping[str, object]]) -> Sources:
    """``identities`` have ``source``, ``child_id`` and ``person_id``, the oldest first.

    A person goes by the number that their first source gave them, with the source before it where another person has
    the same number in another source.
    """
    holders: dict[str, set[object]] = {}
    first: dict[object, Number] = {}
    for each in identities:
        holders.setdefault(str(each["child_id"]), set()).add(each["person_id"])
        first.setdefault(each["person_id"], (str(each["source"]), str(each["child_id"])))
    known = {
        person: child if len(holders[child]) == 1 or source == names[0] else f"{source}:{child}"
        for person, (source, child) in first.items()
    }
    given = {(str(each["source"]), str(each["child_id"])): known[each["person_id"]] for each in identities}
    return Sources(names, {number: told for number, told in given.items() if told != number[1]})


def united(table: Table, rows: pa.Table, sources: Sources) -> pa.Table:
    """The rows of all sources as one table of the snapshot."""
    if sources.renamed:
        for name in (name for name in OF_A_PERSON if name in table.by_name):
            rows = _with(rows, name, _renamed(rows, name, sources.renamed))
    if len(sources.names) > 1 and not set(table.keys) <= ONE_EACH:
        for column in table.columns:
            if column.kind is Kind.TEXT and column.name.endswith("_id") and column.name not in SHARED:
                rows = _with(rows, column.name, _named_by_source(rows, column.name, sources.names[0]))
    if set(table.keys) <= ONE_EACH and (len(sources.names) > 1 or sources.renamed):
        rows = _one_each(table, rows)
    return rows


def _with(rows: pa.Table, name: str, values: pa.ChunkedArray) -> pa.Table:
    return rows.set_column(rows.column_names.index(name), name, values)


def _renamed(rows: pa.Table, name: str, renamed: Mapping[Number, str]) -> pa.ChunkedArray:
    """The numbers as the snapshot knows them; one that keeps its own is found in no list."""
    mark = "\x1f"
    known = pa.array([mark.join(number) for number in renamed], pa.string())
    told = pa.array([*renamed.values(), None], pa.string())
    places = pc.index_in(pc.binary_join_element_wise(rows["system"], rows[name], mark), value_set=known)
    places = pc.if_else(pc.is_valid(rows[name]), places, None)
    return pc.coalesce(pc.take(told, places), rows[name])


def _named_by_source(rows: pa.Table, name: str, first: str) -> pa.ChunkedArray:
    told = pc.binary_join_element_wise(rows["system"], rows[name], ":")
    return pc.if_else(pc.equal(rows["system"], first), rows[name], told)


def _one_each(table: Table, rows: pa.Table) -> pa.Table:
    """Of rows with one key, one: each fact from the newest load that tells it. The newest row's source is named."""
    found: dict[tuple[object, ...], dict[str, object]] = {}
    newest_last = rows.sort_by("load_id")
    for row in newest_last.to_pylist():
        key = tuple(row[name] for name in table.keys)
        found[key] = found.get(key, {}) | {name: value for name, value in row.items() if value is not None}
    blank = dict.fromkeys(rows.column_names)
    return pa.Table.from_pylist([blank | row for row in found.values()], rows.schema)
