"""Places a subject's rows in the periods they belong to, with the period's dates, the day that counts and the team."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import ibis
from ibis.expr.operations import Field, Value

from lineofsight.core.derived import Relation
from lineofsight.core.indicators import Expression, When
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import relation, row
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

MONTHS = {"first_month": Kind.WHOLE, "last_month": Kind.WHOLE}
"""The first and the last month in which a period asked for ends."""


def in_periods(subject_name: str, when: When, wanted: Iterable[str]) -> Relation:
    """A subject's rows, once for each period they belong to, with the columns ``wanted`` and no others.

    Beside its own a row may have ``period``, the period's dates, ``on_day`` (the event's day, or the as-at date),
    ``responsible_team`` and ``responsible_worker``. Narrow queries are planned fast.
    """
    asked, rows = set(wanted), placed_rows(subject_name, when)
    own = [name for name in rows.columns if name in asked]
    placed, day = _on_the_day(rows, own, when.on) if when.on else _as_at(rows, own)
    dates = [name for name in PERIOD_COLUMNS if name in asked and name != "period"]
    return placed.select(*own, "period", *dates, **({"on_day": row[day]} if "on_day" in asked else {}))


def _on_the_day(rows: Relation, own: Sequence[str], on: str) -> tuple[Relation, str]:
    """Each row once for each period in which its date falls, found by the day."""
    place = relation("period_days", {"day": Kind.DATE, **PERIOD_COLUMNS})
    rows = rows.select(*own, placed_on=row[on])
    return rows.join(place, rows.placed_on == place.day), "day"


def _as_at(rows: Relation, own: Sequence[str]) -> tuple[Relation, str]:
    """Each row once for each period at whose end it is held: laid to its months first, which finds them by equality.

    That the first and the last of its months may end without it is seen to by comparing the dates themselves.
    """
    place, reach = relation("periods", {"month": Kind.WHOLE, **PERIOD_COLUMNS}), relation("asked_months", MONTHS)
    held = {"kept_from_on": row.held_from_on, "kept_until_on": row.held_until_on}
    rows = rows.select(*own, **held).cross_join(reach).select(*own, *held, *MONTHS)
    first = ibis.greatest(number_of_month(rows.kept_from_on), rows.first_month)
    last = ibis.least(number_of_month(rows.kept_until_on), rows.last_month)
    joined = rows.select(*own, *held, month=ibis.range(first, last + 1).unnest()).join(place, "month")
    return joined.filter(row.kept_from_on <= row.as_at, row.kept_until_on > row.as_at), "as_at"


def number_of_month(day: Expression) -> Expression:
    """Twelve times the year and the month, the same in every engine and in ``lookups``."""
    return day.year().cast("int64") * 12 + day.month().cast("int64")


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
