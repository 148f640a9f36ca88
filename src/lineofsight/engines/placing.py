"""Places a subject's rows in the periods they belong to, with the period's dates, the day that counts and the team."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ibis.expr.operations import Field, Value

from lineofsight.core.derived import Relation
from lineofsight.core.indicators import Expression, When
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import relation
from lineofsight.library.subjects import placed_rows

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


def in_periods(subject_name: str, when: When, wanted: Iterable[str]) -> Relation:
    """A subject's rows, once for each period they belong to, with the columns ``wanted`` and no others.

    Beside its own a row may have ``period``, the period's dates, ``on_day`` (the event's day, or the as-at date) and
    ``responsible_team``. Narrow queries are planned fast.
    """
    asked, rows = set(wanted), placed_rows(subject_name, when)
    if when.on:
        place = relation("period_days", {"day": Kind.DATE, **PERIOD_COLUMNS})
        joined, day = rows.join(place, rows[when.on] == place.day), place.day
    else:
        place = relation("periods", PERIOD_COLUMNS)
        joined = rows.join(place, [rows.held_from_on <= place.as_at, rows.held_until_on > place.as_at])
        day = place.as_at
    own = [rows[name] for name in rows.columns if name in asked]
    dates = [place[name] for name in PERIOD_COLUMNS if name in asked and name != "period"]
    return joined.select(*own, place.period, *dates, **({"on_day": day} if "on_day" in asked else {}))


@cache
def _widest(subject_name: str, when: When) -> Relation:
    return in_periods(subject_name, when, [*placed_rows(subject_name, when).columns, *PERIOD_COLUMNS, "on_day"])


def columns_read(subject_name: str, when: When, expressions: Iterable[Expression]) -> frozenset[str]:
    """The columns that expressions over placed rows read: the subject's, its period's and those of its place."""
    placed, read = _widest(subject_name, when), set()
    for expression in expressions:
        if expression is not None:
            projection = placed.select(answer=expression).op()
            read |= {field.name for value in projection.values.values() for field in value.find(Field, filter=Value)}
    return frozenset(read)
