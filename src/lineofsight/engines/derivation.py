"""Works out the derived facts of one authority's records and puts every subject's rows together for counting."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import ibis

from lineofsight.core.derived import DerivedColumns, DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.ibis_engine import Engine, to_sql
from lineofsight.engines.lookups import Span, birthdays, calendar, due_dates, due_times, london_days
from lineofsight.library.characteristics import BIRTHDAYS, with_characteristics
from lineofsight.library.expressions import relation, unbound
from lineofsight.library.intervals import overlapping
from lineofsight.library.responsibility import in_parts, with_those_responsible
from lineofsight.library.subjects import (
    all_derived,
    all_measures,
    all_tables,
    events_asked_of,
    facts_name,
    grouped_by,
    overlaps_asked_of,
    settled_breakdowns,
    stock_name,
    stocks_asked_of,
    stored_as,
    subject,
    subject_columns,
    subjects_in_use,
)


def kept() -> tuple[str, ...]:
    """What is kept of all that is worked out: the rows of every subject as its measures count them."""
    return tuple(sorted({stored_as(measure) for measure in all_measures().values()}))


def derive_into(folder: Path, authority: str, as_at: date) -> None:
    """Read the canonical tables of an authority from a snapshot's folder and write the facts beside them.

    ``folder/<table>/authority=<code>/part-0.parquet`` holds the records; ``folder/facts_<subject>/...`` will hold the
    facts. Nothing that was there is changed.
    """
    engine = DuckDB()
    place = f"authority={authority}"
    for name in all_tables():
        engine.hold_parquet(name, sorted((folder / name / place).glob("*.parquet")))
    derive(engine, authority, as_at)
    for name in kept():
        (folder / name / place).mkdir(parents=True, exist_ok=True)
        engine.write_parquet(name, folder / name / place / "part-0.parquet")


def derive(engine: Engine, authority: str, as_at: date) -> None:
    """Work out every derived fact in an engine that holds the canonical tables under their own names.

    ``as_at`` only bounds the days for which due dates are looked up; no derived fact depends on it, so that a figure
    can be asked for as at any past day.
    """
    span = _span(engine, as_at)
    engine.put("due_dates", due_dates(span, authority))
    engine.put("calendar", calendar(span))
    engine.put("birthdays", birthdays(_dates(engine, "SELECT DISTINCT born_on FROM people WHERE born_on IS NOT NULL")))
    _put_times(engine, authority)
    for name, sql in steps(engine.dialect):
        engine.create(name, sql)


@cache
def steps(dialect: str) -> tuple[tuple[str, str], ...]:
    """The tables to make, in order, and the SQL of each. It follows from the definitions alone and is kept."""
    relations: dict[str, Relation] = {name: unbound(table) for name, table in all_tables().items()}
    relations["birthdays"] = relation("birthdays", dict.fromkeys(["born_on", *_turns()], Kind.DATE))
    made: list[tuple[str, Relation]] = []
    for name, fact in all_derived().items():
        if isinstance(fact, DerivedTable):
            made.append((name, fact.build(relations).select("authority", "source_ref", *fact.columns)))
            relations[name] = _stored(*made[-1])
        else:
            made.append((f"with_{name}", added(fact, relations)))
            relations[fact.onto] = _stored(*made[-1])
    for name in subjects_in_use():
        about_a_child = "child_id" in relations[name].columns
        whole = with_characteristics(relations[name], relations) if about_a_child else relations[name]
        asked = overlaps_asked_of(name).items()
        marks = {column: overlapping(whole, when.opened, when.closed, thing) for column, (when, thing) in asked}
        whole = whole.mutate(**marks)
        if about_a_child:
            whole = with_those_responsible(whole, relations["allocations"], events_asked_of(name))
        cuts = {
            grouped_by(cut): said.group for cut, said in settled_breakdowns().items() if said.column in whole.columns
        }
        made.append((facts_name(name), whole.mutate(**cuts).select(*subject_columns(name))))
        facts = subject(name)
        made += [
            (stock_name(name, when), in_parts(facts, relations["allocations"], when.opened, when.closed))
            for when in stocks_asked_of(name)
        ]
    return tuple((name, to_sql(expression, dialect)) for name, expression in made)


def _stored(name: str, expression: Relation) -> Relation:
    """The table as it will stand in the engine under this name."""
    return ibis.table(expression.schema(), name=name)


def added(fact: DerivedColumns, relations: Relations) -> Relation:
    """The table of a derived fact with its due dates, days between dates and other columns behind its own."""
    table = relations[fact.onto]
    for name, (timescale, started) in fact.due.items():
        rule = relation("due_dates", {"timescale": Kind.TEXT, "clock_started_on": Kind.DATE, "due_on": Kind.DATE})
        rule = rule.filter(rule.timescale == timescale).select("clock_started_on", looked_up=rule.due_on).view()
        joined = table.left_join(rule, table[started] == rule.clock_started_on)
        table = joined.select(table, **{name: rule.looked_up})
    for name, (first, last) in fact.days.items():
        table = _with_days_between(table, name, first, last)
    for name, (timescale, started) in fact.due_at.items():
        clocks = relation("due_times", {"timescale": Kind.TEXT, "clock_started_at": Kind.TIME, "due_at": Kind.TIME})
        clocks = clocks.filter(clocks.timescale == timescale).select("clock_started_at", looked_up=clocks.due_at).view()
        joined = table.left_join(clocks, table[started] == clocks.clock_started_at)
        table = joined.select(table, **{name: clocks.looked_up})
    for name, told_at in fact.days_of.items():
        days = relation("london_days", {"told_at": Kind.TIME, "day": Kind.DATE}).view()
        joined = table.left_join(days, table[told_at] == days.told_at)
        table = joined.select(table, **{name: days.day})
    return fact.add(table, relations) if fact.add else table


def _with_days_between(table: Relation, name: str, first: str, last: str) -> Relation:
    days = relation("calendar", {"day": Kind.DATE, "number": Kind.WHOLE})
    starts, ends = days.view(), days.view()
    joined = table.left_join(starts, table[first] == starts.day).select(table, first_number=starts.number)
    joined = joined.left_join(ends, joined[last] == ends.day).select(joined, last_number=ends.number)
    return joined.mutate(**{name: joined.last_number - joined.first_number}).drop("first_number", "last_number")


def _put_times(engine: Engine, authority: str) -> None:
    """The lookup tables for times: when clocks in hours run out, and the day in London on which each time fell."""
    started: dict[str, set[datetime]] = defaultdict(set)
    told: set[datetime] = set()
    for fact in all_derived().values():
        if isinstance(fact, DerivedColumns):
            for timescale, column in fact.due_at.values():
                started[timescale] |= _times(engine, fact.onto, column)
            for column in fact.days_of.values():
                told |= _times(engine, fact.onto, column)
    engine.put("due_times", due_times(started, authority))
    engine.put("london_days", london_days(told))


def _times(engine: Engine, table: str, column: str) -> set[datetime]:
    rows = unbound(all_tables()[table])
    found = engine.fetch(to_sql(rows.select(column).distinct(), engine.dialect)).column(0).to_pylist()
    return {moment for moment in found if moment is not None}


def _turns() -> list[str]:
    return [f"turns_{age}_on" for age in BIRTHDAYS]


def _span(engine: Engine, as_at: date) -> Span:
    """From the earliest date that any record holds (births apart) to a month after the as-at date.

    No clock starts later than that; one said to have started before 1990 is a slip of the pen and has no due date.
    """
    found = _dates(engine, _earliest_dates(engine.dialect))
    return Span(max(min([as_at, *found]), date(1990, 1, 1)), as_at + timedelta(days=31))


@cache
def _earliest_dates(dialect: str) -> str:
    """A query for the earliest date in each dated column of each table, births apart."""
    rows = [
        unbound(table).agg(earliest=unbound(table)[column.name].min())
        for table in all_tables().values()
        for column in table.columns
        if column.kind is Kind.DATE and column.name not in _BIRTHS
    ]
    return to_sql(ibis.union(*rows), dialect)


_BIRTHS = ("born_on", "child_born_on", "expected_birth_on")


def _dates(engine: Engine, sql: str) -> list[date]:
    return [value for value in engine.fetch(sql).column(0).to_pylist() if value]
