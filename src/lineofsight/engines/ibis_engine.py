"""Turns measures into a query or two each subject and kind of period, in the SQL of any engine.

Nothing here runs a query: the expressions are bound to no engine, are compiled once and the SQL is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, reduce
from operator import or_
from typing import Protocol

import ibis
import pyarrow as pa

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.derived import Relation
from lineofsight.core.figures import WHOLE
from lineofsight.core.indicators import Expression, Measure
from lineofsight.core.tables import Kind
from lineofsight.engines.placing import columns_read, in_periods
from lineofsight.library.expressions import cases, relation, row
from lineofsight.library.responsibility import HELD, RESPONSIBLE, on_the_day
from lineofsight.library.subjects import (
    all_breakdowns,
    all_measures,
    grouped_by,
    key_columns,
    overlap_column,
    settled_breakdowns,
    subject_columns,
)

Numbered = Sequence[tuple[int, Measure]]
"""Measures of one pass with their places in it, which their parts are named by."""


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
def compiled(
    measures: tuple[str, ...], breakdowns: tuple[str, ...], shared: tuple[str, ...], dialect: str
) -> tuple[str, ...]:
    """The SQL that answers these measures, which must share their subject and their ``when``, cut these ways.

    ``shared`` names the things about which several rows may stand in one period, so that they must be told apart.
    Each query answers some of the parts; where two answer the same part, its number is the sum of both.
    """
    found = [all_measures()[name] for name in measures]
    return tuple(to_sql(query, dialect) for query in composed(found, breakdowns, shared))


def to_sql(expression: Relation, dialect: str) -> str:
    """The expression in the SQL of an engine."""
    return str(ibis.to_sql(expression, dialect=dialect))


def composed(measures: Sequence[Measure], breakdowns: Sequence[str], shared: Sequence[str]) -> list[Relation]:
    """One row a period, breakdown and group, with the parts of each measure in columns ``d0 n0 u0 a0 d1 ...``.

    What can be added up is added up once for the finest groups and then from those; what cannot (medians, and things
    that must be told apart) is counted anew for each breakdown, from the rows concerned alone.
    """
    numbered = tuple(enumerate(measures))
    added_up = [(place, measure) for place, measure in numbered if _can_be_added_up(measure)]
    medians = [(place, measure) for place, measure in numbered if measure.kind == "median"]
    queries = [_added_up(added_up, breakdowns)] if added_up else []
    queries += [_medians(medians, breakdowns)] if medians else []
    for thing in shared:
        alike = [(place, measure) for place, measure in numbered if measure.distinct == thing]
        queries.append(_told_apart(alike, breakdowns, thing))
    return queries


def _can_be_added_up(measure: Measure) -> bool:
    return measure.kind != "median" and not (measure.distinct and not measure.when.is_stock)


def _added_up(numbered: Numbered, breakdowns: Sequence[str]) -> Relation:
    placed = _Placed(numbered, breakdowns)
    sums = {name: part for place, measure in numbered for name, part in _sums(placed, place, measure).items()}
    finest = placed.rows().group_by("period", *map(grouped_by, _cuts(breakdowns))).agg(**sums)
    return _cut(finest, breakdowns).agg(**{name: row[name].sum() for name in sums})


def _sums(placed: _Placed, place: int, measure: Measure) -> dict[str, Expression]:
    if measure.kind == "average":
        amount = placed.column(_where_counted(measure, measure.amount))
        over = amount.count() if measure.over is None else placed.column(_where_counted(measure, measure.over)).sum()
        return {f"d{place}": over, f"a{place}": amount.sum()}
    wheres = _parts(placed, measure)
    if measure.distinct:
        overlaps = placed.column(row[overlap_column(measure)])
        wheres = {part: where & ~overlaps for part, where in wheres.items()}
    if measure.over is not None:
        weight = placed.column(measure.over.cast("float64"))
        return {f"{part}{place}": weight.sum(where=where) for part, where in wheres.items()}
    return {f"{part}{place}": row.count(where=where) for part, where in wheres.items()}


def _medians(numbered: Numbered, breakdowns: Sequence[str]) -> Relation:
    """The middle one of the amounts, and how many there are."""
    placed = _Placed(numbered, breakdowns)
    amounts = {place: placed.column(_where_counted(measure, measure.amount)) for place, measure in numbered}
    parts = {f"d{place}": amount.count() for place, amount in amounts.items()}
    parts |= {f"a{place}": amount.median() for place, amount in amounts.items()}
    concerned = placed.rows().filter(reduce(or_, [amount.notnull() for amount in amounts.values()]))
    return _cut(concerned, breakdowns).agg(**parts)


def _told_apart(numbered: Numbered, breakdowns: Sequence[str], thing: str) -> Relation:
    """Each thing counted once for a period and group, in which any of its rows may have what belongs to a part."""
    placed, first = _Placed(numbered, breakdowns, "authority", thing), numbered[0][1]
    parts = {f"{n}{place}": part for place, measure in numbered for n, part in _parts(placed, measure).items()}
    several = [placed.column(row[overlap_column(first)])] if first.when.is_stock else []
    rows = placed.rows().filter(row[thing].notnull(), *several, reduce(or_, parts.values()))
    each = _cut(rows, breakdowns, "authority", thing).agg(**{name: where.any() for name, where in parts.items()})
    return each.group_by("period", "breakdown", "group").agg(**{name: row.count(where=row[name]) for name in parts})


def _cut(rows: Relation, breakdowns: Sequence[str], *things: str) -> Relation:
    """The rows in the groups of each chosen breakdown, to be aggregated; apart by ``things`` where they are named."""
    crossed = rows.cross_join(relation("chosen_breakdowns", {"breakdown": Kind.TEXT}))
    groups = [(row.breakdown == name, row[grouped_by(name)]) for name in _cuts(breakdowns)]
    group = cases(*groups, otherwise=WHOLE) if groups else ibis.literal(WHOLE)
    return crossed.group_by("period", "breakdown", *things, group=group.coalesce(NOT_RECORDED))


def rows_behind(measure: Measure, breakdown: str, *also_by: str) -> Relation:
    """The rows that one measure counts, by period, with their group, key and source, for following a figure back.

    What the measure says of them stands in ``n0`` (achieved), ``u0`` (not recorded), ``a0`` (the amount) and ``o0``
    (what it weighs); the groups of each breakdown named in columns such as ``by_team``.
    """
    named = {"source_ref", *key_columns(measure.subject), *({measure.distinct} - {""})}
    said = {"n0": measure.achieved, "u0": measure.not_recorded, "a0": measure.amount, "o0": measure.over}
    columns = {name: expression for name, expression in said.items() if expression is not None}
    columns |= {name: columns[name].cast("float64") for name in ("a0", "o0") if name in columns}
    groups = {name: group.coalesce(NOT_RECORDED) for name, group in _groups([breakdown, *also_by]).items()}
    group = groups.get(grouped_by(breakdown), ibis.literal(WHOLE))
    rows = in_periods(measure.subject, measure.when, {*_wanted([measure], [breakdown, *also_by]), *named, "authority"})
    keep = sorted(named | ({"authority"} & set(rows.columns)))
    rows = rows if measure.counted is None else rows.filter(measure.counted)
    return rows.select("period", *keep, group=group, **groups, **columns)


def columns_asked_of(
    measures: Sequence[Measure], breakdowns: Sequence[str], shared: Sequence[str] = ()
) -> tuple[str, ...]:
    """The columns of the stored rows that the queries for these measures read, in alphabetical order."""
    first = measures[0]
    read = {first.when.on} if first.when.on else {"held_from_on", "held_until_on"}
    wanted = _wanted(measures, breakdowns) | ({"authority", *shared} if shared else set())
    read |= {on_the_day(who, first.when.on) for who in RESPONSIBLE if first.when.on and who in wanted}
    stored = {*subject_columns(first.subject), *(HELD if first.when.is_stock else ())}
    return tuple(sorted((read | wanted) & stored))


def _wanted(measures: Sequence[Measure], breakdowns: Sequence[str]) -> set[str]:
    """What the conditions and groups read of placed rows, and what says that rows of one thing overlap."""
    first = measures[0]
    said = [e for m in measures for e in (m.counted, m.achieved, m.not_recorded, m.amount, m.over)]
    overlaps = {overlap_column(m) for m in measures if m.distinct and m.when.is_stock}
    return {*columns_read(first.subject, first.when, [*said, *_groups(breakdowns).values()]), *overlaps}


def _cuts(breakdowns: Sequence[str]) -> list[str]:
    return [name for name in breakdowns if name != WHOLE]


def _groups(breakdowns: Sequence[str]) -> dict[str, Expression]:
    """The group of a placed row for each breakdown: one it has for good, or one that depends on the day."""
    known = settled_breakdowns()
    return {
        grouped_by(cut): row[grouped_by(cut)] if cut in known else all_breakdowns()[cut].group
        for cut in _cuts(breakdowns)
    }


class _Placed:
    """Rows in their periods, with what is asked of each worked out once, however many measures and cuts ask for it."""

    def __init__(self, numbered: Numbered, breakdowns: Sequence[str], *keep: str) -> None:
        measures = [measure for _, measure in numbered]
        first, self._keep, self._groups = measures[0], keep, _groups(breakdowns)
        self._rows = in_periods(first.subject, first.when, {*_wanted(measures, breakdowns), *keep})
        self._columns: dict[Expression, str] = {}

    def column(self, expression: Expression) -> Expression:
        """The column that will hold the answer of an expression over a row."""
        (value,) = self._rows.bind(expression)
        return row[self._columns.setdefault(value.op(), f"x{len(self._columns)}")]

    def rows(self) -> Relation:
        """The rows with their period, what is to be kept, their groups and all columns asked for so far."""
        columns = {name: operation.to_expr() for operation, name in self._columns.items()}
        return self._rows.select("period", *self._keep, **columns, **self._groups)


def _parts(placed: _Placed, measure: Measure) -> dict[str, Expression]:
    """The counted parts of a measure, and the condition under which a row belongs to each."""
    counted = placed.column(ibis.literal(value=True) if measure.counted is None else measure.counted)
    further = {"n": measure.achieved, "u": measure.not_recorded}
    said = {part: placed.column(condition) for part, condition in further.items() if condition is not None}
    if measure.counted is None:
        return {"d": counted, **said}
    return {"d": counted, **{part: counted & also for part, also in said.items()}}


def _where_counted(measure: Measure, amount: Expression) -> Expression:
    """An amount of the rows that are counted, and a blank for others."""
    counted = amount if measure.counted is None else cases((measure.counted, amount), otherwise=None)
    return counted.cast("float64")
