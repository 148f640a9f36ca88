"""Children leaving care."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import periods_in_care


def build(relations: Relations) -> Relation:
    """One row for each period of care that ended, with the day on which the child next left care again, if ever."""
    ended = periods_in_care(relations).filter(row.ended_on.notnull())
    by_child = ibis.window(group_by=["authority", "child_id"], order_by=["ended_on", "care_period_id"])
    return ended.select(
        "authority",
        "care_period_id",
        "child_id",
        "started_on",
        "end_reason",
        source_ref=row.last_source_ref,
        left_on=row.ended_on,
        next_left_on=row.ended_on.lead().over(by_child),
    )


derived = DerivedTable(
    title="Children leaving care",
    because="Of a child who left care twice in a year only the last time counts.",
    uses=("care_episodes.ended_on", "care_episodes.end_reason"),
    columns={
        "care_period_id": Kind.TEXT,
        "child_id": Kind.TEXT,
        "started_on": Kind.DATE,
        "left_on": Kind.DATE,
        "end_reason": Kind.CODE,
        "next_left_on": Kind.DATE,
    },
    build=build,
    key="care_period_id",
    after=("periods_of_care",),
)
