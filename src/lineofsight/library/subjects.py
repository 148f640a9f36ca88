"""What can be counted: every canonical and derived table, with the derived facts and the child's characteristics."""

from __future__ import annotations

from functools import cache
from typing import cast

from lineofsight.core.breakdowns import Breakdown
from lineofsight.core.derived import Derived, DerivedColumns, DerivedTable, Relation, in_order
from lineofsight.core.indicators import Indicator, Measure, When
from lineofsight.core.registry import definitions_in
from lineofsight.core.tables import Kind, Table
from lineofsight.library.characteristics import CHARACTERISTICS
from lineofsight.library.expressions import nothing, relation
from lineofsight.library.responsibility import HELD, RESPONSIBLE, on_the_day


@cache
def all_tables() -> dict[str, Table]:
    """The canonical tables by name."""
    return cast("dict[str, Table]", definitions_in("lineofsight.schema"))


@cache
def all_derived() -> dict[str, Derived]:
    """The derived facts by name, each after those it needs."""
    found = cast("dict[str, Derived]", definitions_in("lineofsight.library.derived", "derived"))
    return {name: found[name] for name in in_order(found)}


@cache
def all_indicators() -> dict[str, Indicator]:
    """The indicators by name."""
    return cast("dict[str, Indicator]", definitions_in("lineofsight.library.indicators", "indicator"))


@cache
def all_breakdowns() -> dict[str, Breakdown]:
    """The breakdowns by name."""
    return cast("dict[str, Breakdown]", definitions_in("lineofsight.library.breakdowns", "breakdown"))


@cache
def all_measures() -> dict[str, Measure]:
    """Every measure of every indicator by its name."""
    return {
        measure.name: measure for name, indicator in all_indicators().items() for measure in indicator.measures(name)
    }


@cache
def subject_columns(name: str) -> dict[str, Kind]:
    """The columns of a subject and their kinds, in order. Raises ``KeyError`` for a table that does not exist."""
    columns = {"authority": Kind.TEXT, "source_ref": Kind.TEXT, **_own_columns(name)}
    for fact in all_derived().values():
        if isinstance(fact, DerivedColumns) and fact.onto == name:
            columns |= fact.columns
    if "child_id" in columns:
        columns |= {known: kind for known, kind in CHARACTERISTICS.items() if known not in columns}
        columns |= {on_the_day(who, date): Kind.TEXT for date in events_asked_of(name) for who in RESPONSIBLE}
    columns |= {grouped_by(cut): Kind.TEXT for cut, said in settled_breakdowns().items() if said.column in columns}
    return columns | dict.fromkeys(overlaps_asked_of(name), Kind.FLAG)


def settled_breakdowns() -> dict[str, Breakdown]:
    """The breakdowns whose group does not change with the day, so that each row has one for good."""
    return {name: said for name, said in all_breakdowns().items() if not said.changes}


def grouped_by(breakdown: str) -> str:
    """The name of the column that says which group of a breakdown a row falls into."""
    return f"by_{breakdown}"


@cache
def events_asked_of(name: str) -> tuple[str, ...]:
    """The dates of a subject by which some measure counts it as an event, in alphabetical order."""
    found = {said.when.on for said in all_indicators().values() if said.subject == name}
    return tuple(sorted(found - {""}))


@cache
def stocks_asked_of(name: str) -> tuple[When, ...]:
    """The stretches of a subject by which some measure counts it as a stock."""
    found = [said.when for said in all_indicators().values() if said.subject == name and said.when.is_stock]
    return tuple(dict.fromkeys(found))


def stock_name(subject_name: str, when: When) -> str:
    """The name under which a subject's rows are stored in the parts in which one worker held the case."""
    return f"stock_{subject_name}_from_{when.opened}_to_{when.closed}"


def stored_as(measure: Measure) -> str:
    """The name under which the rows that a measure counts are stored."""
    return stock_name(measure.subject, measure.when) if measure.when.is_stock else facts_name(measure.subject)


@cache
def placed_rows(name: str, when: When) -> Relation:
    """A subject's rows as they stand ready to be placed in periods, each with those ``RESPONSIBLE``."""
    if when.is_stock:
        return relation(stock_name(name, when), subject_columns(name) | HELD)
    rows = subject(name)
    known = {who: on_the_day(who, when.on) for who in RESPONSIBLE}
    return rows.mutate(
        **{who: rows[name] if name in rows.columns else nothing(Kind.TEXT) for who, name in known.items()}
    )


@cache
def overlaps_asked_of(name: str) -> dict[str, tuple[When, str]]:
    """For each stock of distinct things counted of a subject: a column's name, and the stretches and thing meant.

    The column says whether the row's stretch overlaps another of the same child. Where it does not, counting rows
    counts children, which is much cheaper than telling them apart.
    """
    found = [m for m in all_measures().values() if m.subject == name and m.when.is_stock and m.distinct]
    return {overlap_column(measure): (measure.when, measure.distinct) for measure in found}


def overlap_column(measure: Measure) -> str:
    """The name of the column that says whether a row's stretch overlaps another of the same thing."""
    return f"{measure.distinct}_overlaps_from_{measure.when.opened}_to_{measure.when.closed}"


@cache
def subject(name: str) -> Relation:
    """A subject as an expression, under the name by which every engine stores it."""
    return relation(facts_name(name), subject_columns(name))


def key_columns(name: str) -> tuple[str, ...]:
    """The columns by which a person finds a row of the subject again: its key, and the child where there is one."""
    tables, columns = all_tables(), subject_columns(name)
    own = tables[name].keys if name in tables else (cast("DerivedTable", all_derived()[name]).key,)
    return tuple(dict.fromkeys(column for column in (*own, "child_id") if column in columns))


def facts_name(subject_name: str) -> str:
    """The name under which a subject's rows are stored."""
    return f"facts_{subject_name}"


def subjects_in_use() -> tuple[str, ...]:
    """The subjects that some indicator counts, in alphabetical order."""
    return tuple(sorted({indicator.subject for indicator in all_indicators().values()}))


def _own_columns(name: str) -> dict[str, Kind]:
    tables = all_tables()
    if name in tables:
        return {column.name: column.kind for column in tables[name].columns}
    made = {fact_name: fact for fact_name, fact in all_derived().items() if isinstance(fact, DerivedTable)}
    return dict(made[name].columns)
