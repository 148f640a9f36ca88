"""Turns measures into a query or two each subject and kind of period, in the SQL of any engine.

Nothing here runs a query: the expressions are bound to no engine, are compiled once and the SQL is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, reduce
from operator import or_
from typing import Protocol

import ibis
import pyarrow as pa

from lineofsight.core.derived import Relation
from lineofsight.core.figures import WHOLE
from lineofsight.core.indicators import Expression, Measure
from lineofsight.core.tables import Kind
from lineofsight.engines.placing import columns_read, in_periods
from lineofsight.library.expressions import cases, relation, row
from lineofsight.library.responsible_team import HELD, team_on
from lineofsight.library.subjects import (
    all_breakdowns,
    all_measures,
    grouped_by,
    key_columns,
    overlap_column,
    settled_breakdowns,
    subject_columns,
)


class Engine(Protocol):
    """A database that can hold tables and answer SQL."""

    dialect: str

    def put(self, name: str, rows: pa.Table) -> None:
        """Hold these rows under this name, in place of any held before."""

    def create(self, name: str, sql: str) -> None:
        """Hold the answer to a query under this name, in place of any held before."""

    def fetch(self, sql: str) -> pa.Table:
        """The answer to a query."""

    def fetch_all(self, queries: Sequence[str]) -> list[pa.Table]:
        """The answers to several queries, in their order; side by side where the engine can."""


@cache
def compiled(measures: tuple[str, ...], breakdowns: tuple[str, ...], dialect: str) -> tuple[str, ...]:
    """The SQL that answers these measures, which must share their subject and their ``when``, cut these ways.

    Each query answers some of the parts; where two answer the same part, its number is the sum of both.
    """
    return tuple(to_sql(query, dialect) for query in composed([all_measures()[name] for name in measures], breakdowns))


def to_sql(expression: Relation, dialect: str) -> str:
    """The expression in the SQL of an engine."""
    return str(ibis.to_sql(expression, dialect=dialect))


def composed(measures: Sequence[Measure], breakdowns: Sequence[str]) -> list[Relation]:
    """One row a period, breakdown and group, with the parts of each measure in columns ``d0 n0 u0 a0 d1 ...``.

    What can be added up is added up once for the finest groups and then from those; what cannot (medians, and things
    that must be told apart) is counted anew for each breakdown, from the rows concerned alone.
    """
    masked, numbered = _masked(measures, breakdowns), list(enumerate(measures))
    queries = []
    if sums := _of_all(_sums, numbered):
        finest = masked.group_by("period", *_groups(breakdowns)).agg(**sums)
        queries.append(_cut(finest, breakdowns).agg(**{name: row[name].sum() for name in sums}))
    if medians := _of_all(_medians, numbered):
        concerned = masked.filter(reduce(or_, [row[name].notnull() for name in medians if name[0] == "a"]))
        queries.append(_cut(concerned, breakdowns).agg(**medians))
    for thing in sorted({measure.distinct for measure in measures} - {""}):
        told_apart = [(place, measure) for place, measure in numbered if measure.distinct == thing]
        concerned = masked.filter(
            row[thing].notnull() & reduce(or_, [row[f"c{place}"] & row[f"s{place}"] for place, _ in told_apart])
        )
        parts = {name: part for one in told_apart for name, part in _told_apart(*one).items()}
        each = _cut(concerned, breakdowns, "authority", thing).agg(**parts)
        counts = {name: row.count(where=row[name]) for name in parts}
        queries.append(each.group_by("period", "breakdown", "group").agg(**counts))
    return queries


def _of_all(
    parts_of: Callable[[int, Measure], dict[str, Expression]], numbered: Sequence[tuple[int, Measure]]
) -> dict[str, Expression]:
    return {name: part for place, measure in numbered for name, part in parts_of(place, measure).items()}


def _cut(rows: Relation, breakdowns: Sequence[str], *things: str) -> Relation:
    """The rows in the groups of each chosen breakdown, to be aggregated; apart by ``things`` where they are named."""
    crossed = rows.cross_join(relation("chosen_breakdowns", {"breakdown": Kind.TEXT}))
    groups = [(row.breakdown == name, row[grouped_by(name)]) for name in breakdowns if name != WHOLE]
    group = cases(*groups, otherwise=WHOLE) if groups else ibis.literal(WHOLE)
    return crossed.group_by("period", "breakdown", *things, group=group)


def rows_behind(measure: Measure, breakdown: str) -> Relation:
    """The rows that one measure counts, by period, with their group, key and source, for following a figure back."""
    keep = ("source_ref", *key_columns(measure.subject))
    masked = _masked([measure], [breakdown], keep)
    group = row[grouped_by(breakdown)] if breakdown != WHOLE else ibis.literal(WHOLE)
    return masked.filter(row.c0).mutate(group=group)


def columns_asked_of(measures: Sequence[Measure], breakdowns: Sequence[str]) -> tuple[str, ...]:
    """The columns of the stored rows that the queries for these measures read, in alphabetical order."""
    first = measures[0]
    read = {first.when.on} if first.when.on else {"held_from_on", "held_until_on"}
    wanted = _wanted(measures, breakdowns)
    read |= {team_on(first.when.on)} if first.when.on and "responsible_team" in wanted else set()
    stored = {*subject_columns(first.subject), *(HELD if first.when.is_stock else ())}
    return tuple(sorted((read | wanted) & stored))


def _wanted(measures: Sequence[Measure], breakdowns: Sequence[str]) -> set[str]:
    """What the conditions and groups read of placed rows, and what tells rows of one thing apart."""
    first = measures[0]
    said = [e for m in measures for e in (m.counted, m.achieved, m.not_recorded, m.amount, m.over)]
    wanted = {*columns_read(first.subject, first.when, [*said, *_groups(breakdowns).values()]), "authority"}
    overlaps = {overlap_column(m) for m in measures if m.distinct and m.when.is_stock}
    return wanted | overlaps | ({m.distinct for m in measures} - {""})


def _groups(breakdowns: Sequence[str]) -> dict[str, Expression]:
    """The group of a placed row for each breakdown: one it has for good, or one that depends on the day."""
    known = settled_breakdowns()
    cuts = [name for name in breakdowns if name != WHOLE]
    return {grouped_by(cut): row[grouped_by(cut)] if cut in known else all_breakdowns()[cut].group for cut in cuts}


def _masked(measures: Sequence[Measure], breakdowns: Sequence[str], keep: tuple[str, ...] = ()) -> Relation:
    """Each condition worked out once for a row and a period, before rows are multiplied by the ways to cut them."""
    first, wanted = measures[0], {*_wanted(measures, breakdowns), *keep}
    placed = in_periods(first.subject, first.when, wanted)
    columns: dict[str, Expression] = {}
    for place, measure in enumerate(measures):
        counted = ibis.literal(value=True) if measure.counted is None else measure.counted
        columns[f"c{place}"] = counted
        if measure.achieved is not None:
            columns[f"n{place}"] = counted & measure.achieved
        if measure.not_recorded is not None:
            columns[f"u{place}"] = counted & measure.not_recorded
        if measure.amount is not None:
            columns[f"a{place}"] = cases((counted, measure.amount), otherwise=None).cast("float64")
        if measure.distinct:
            columns[f"s{place}"] = row[overlap_column(measure)] if measure.when.is_stock else ibis.literal(value=True)
        if measure.over is not None:
            columns[f"o{place}"] = cases((counted, measure.over), otherwise=None).cast("float64")
    groups = _groups(breakdowns)
    distinct = {measure.distinct for measure in measures if measure.distinct}
    authority = {"authority"} & set(placed.columns)
    return placed.select("period", *sorted({*keep, *distinct} | authority), **columns, **groups)


def _sums(place: int, measure: Measure) -> dict[str, Expression]:
    """The parts of a measure that can be added up from finer groups."""
    if measure.kind == "median" or (measure.distinct and not measure.when.is_stock):
        return {}
    if measure.kind == "average":
        bottom = row[f"a{place}"].count() if measure.over is None else row[f"o{place}"].sum()
        return {f"d{place}": bottom, f"a{place}": row[f"a{place}"].sum()}
    if measure.over is not None:
        return {f"{part}{place}": row[f"o{place}"].sum(where=row[mask]) for part, mask in _masks(place, measure)}
    alone = ~row[f"s{place}"] if measure.distinct else ibis.literal(value=True)
    return {f"{part}{place}": row.count(where=row[mask] & alone) for part, mask in _masks(place, measure)}


def _medians(place: int, measure: Measure) -> dict[str, Expression]:
    """The middle one of the amounts, and how many there are."""
    if measure.kind != "median":
        return {}
    return {f"d{place}": row[f"a{place}"].count(), f"a{place}": row[f"a{place}"].median()}


def _told_apart(place: int, measure: Measure) -> dict[str, Expression]:
    """Whether any of the rows about one thing belongs to each part of a measure."""
    shared = row[f"s{place}"]
    return {f"{part}{place}": (row[mask] & shared).any() for part, mask in _masks(place, measure)}


def _masks(place: int, measure: Measure) -> list[tuple[str, str]]:
    """The counted parts of a measure, and the column that says which rows belong to each."""
    parts = [("d", f"c{place}")]
    parts += [("n", f"n{place}")] if measure.achieved is not None else []
    return parts + ([("u", f"u{place}")] if measure.not_recorded is not None else [])
