"""Places a subject's rows in the periods they belong to, with the period's dates, the day that counts and the team."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import ibis
from ibis.expr.operations import Field, Value

from lineofsight.core.derived import Relation
from lineofsight.core.indicators import Expression, When
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import nothing, relation
from lineofsight.library.subjects import all_derived, subject, subject_columns

LOOKBACKS = {
    "three_months_before": 3,
    "six_months_before": 6,
    "twelve_months_before": 12,
    "fifteen_months_before": 15,
    "eighteen_months_before": 18,
    "two_years_before": 24,
    "thirty_months_before": 30,
    "three_years_before": 36,
}
"""Days before the as-at date that conditions may name, in calendar months."""

PERIOD_COLUMNS = {
    "period": Kind.WHOLE,
    "starts_on": Kind.DATE,
    "as_at": Kind.DATE,
    **dict.fromkeys(LOOKBACKS, Kind.DATE),
}


OF_THE_PLACE = ("period", "on_day", "responsible_team")
"""What a placed row has besides its own columns and the dates of its period."""


def in_periods(rows: Relation, when: When, wanted: Iterable[str]) -> Relation:
    """Rows of a subject, once for each period they belong to, with those of their columns that are ``wanted``.

    Beside them stand ``period``, and the period's dates and ``on_day`` (the event's day, or the as-at date) where they
    are wanted too. Narrow queries are planned fast.
    """
    asked = set(wanted)
    own = [name for name in rows.columns if name in asked]
    if when.on:
        days = relation("period_days", {"day": Kind.DATE, **PERIOD_COLUMNS})
        joined, day, place = rows.join(days, rows[when.on] == days.day), days.day, days
    else:
        place = relation("periods", PERIOD_COLUMNS)
        still_open = rows[when.closed].isnull() | (rows[when.closed] > place.as_at)
        joined, day = rows.join(place, [rows[when.opened] <= place.as_at, still_open]), place.as_at
    dates = [place[name] for name in PERIOD_COLUMNS if name in asked and name != "period"]
    on_day = {"on_day": day} if "on_day" in asked else {}
    return joined.select(*(rows[name] for name in own), place.period, *dates, **on_day)


def with_responsible_team(placed: Relation, when: When) -> Relation:
    """Placed rows with the team that held the case that day: for an event the record's own team comes first."""
    if "child_id" not in placed.columns:
        return placed.mutate(responsible_team=nothing(Kind.TEXT))
    stretches = relation("allocations", {"authority": Kind.TEXT, **all_derived()["allocations"].columns})
    held = [
        placed.authority == stretches.authority,
        placed.child_id == stretches.child_id,
        stretches.from_on <= placed.on_day,
        stretches.until_on.isnull() | (stretches.until_on > placed.on_day),
    ]
    joined = placed.left_join(stretches, held)
    first, second = (stretches.team, placed.team) if when.is_stock else (placed.team, stretches.team)
    return joined.select(placed, responsible_team=first.coalesce(second))


@cache
def _widest(subject_name: str, when: When) -> Relation:
    everything = [*subject_columns(subject_name), *PERIOD_COLUMNS, *OF_THE_PLACE]
    return in_periods(subject(subject_name), when, everything).mutate(responsible_team=ibis.literal(""))


def columns_read(subject_name: str, when: When, expressions: Iterable[Expression]) -> frozenset[str]:
    """The columns that expressions over placed rows read: the subject's, its period's and those of its place."""
    placed, read = _widest(subject_name, when), set()
    for expression in expressions:
        if expression is not None:
            projection = placed.select(answer=expression).op()
            read |= {field.name for value in projection.values.values() for field in value.find(Field, filter=Value)}
    return frozenset(read)
