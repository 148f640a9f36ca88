"""When a child was on a child in need plan and on nothing more."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.protected_or_in_care import USES, WHERE_TOLD, protected_or_in_care
from lineofsight.library.uncovered import uncovered


def build(relations: Relations) -> Relation:
    """The days of each plan on which the child was neither on a protection plan nor in care."""
    plans = relations["child_in_need_plans"].select(
        "authority",
        "source_ref",
        "child_in_need_plan_id",
        "child_id",
        "team_id",
        from_on="started_on",
        until_on="ended_on",
    )
    return uncovered(plans, protected_or_in_care(relations))


derived = DerivedTable(
    title="Stretches on a child in need plan alone",
    because="A plan left open when a child moves on to protection or care would count the child twice.",
    uses=("child_in_need_plans.started_on", "child_in_need_plans.ended_on", *USES),
    where_told=WHERE_TOLD,
    columns={
        "child_in_need_plan_id": Kind.TEXT,
        "child_id": Kind.TEXT,
        "team_id": Kind.TEXT,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
    },
    build=build,
    key="child_in_need_plan_id",
)
