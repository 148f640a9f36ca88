"""When a child in care was an unaccompanied asylum-seeking child."""

from __future__ import annotations

from datetime import date

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row

ALWAYS = date(1900, 1, 1)
NEVER = date(9999, 12, 31)


def add(periods: Relation, relations: Relations) -> Relation:
    """From the first such status to the last; one with no start is taken to hold all along, one with no end still."""
    said = row.status.lower()
    statuses = relations["immigration_statuses"].filter(said.contains("unaccompanied") | said.contains("uasc"))
    by_child = statuses.group_by("authority", "child_id").agg(
        unaccompanied_from_on=row.started_on.fill_null(ALWAYS).min(),
        unaccompanied_until_on=row.ended_on.fill_null(NEVER).max(),
    )
    joined = periods.left_join(by_child, ["authority", "child_id"])
    return joined.select(periods, by_child.unaccompanied_from_on, by_child.unaccompanied_until_on)


derived = DerivedColumns(
    title="When the child was an unaccompanied asylum seeker",
    because="Children who came alone have needs and costs of their own.",
    onto="periods_of_care",
    uses=("immigration_statuses.status",),
    where_told=("immigration_statuses.started_on", "immigration_statuses.ended_on"),
    adds={"unaccompanied_from_on": Kind.DATE, "unaccompanied_until_on": Kind.DATE},
    add=add,
    after=("periods_of_care",),
)
