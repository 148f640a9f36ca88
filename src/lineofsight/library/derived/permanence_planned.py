"""When a plan for permanence was first agreed in a period of care."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row

EMPTY = ("", "{}", "[]", "null")


def add(stretches: Relation, relations: Relations) -> Relation:
    """The start of the first care plan with an aim for a lasting home that had not ended when the child came in."""
    plans = relations["care_plans"].filter(row.permanence_plan.notnull() & row.permanence_plan.notin(EMPTY))
    plans = plans.select("authority", "child_id", planned_on="started_on", planned_until_on="ended_on")
    periods = relations["periods_of_care"].select("authority", "child_id", "care_period_id", "started_on", "ended_on")
    met = periods.join(plans, ["authority", "child_id"])
    met = met.filter(row.ended_on.isnull() | (row.planned_on < row.ended_on))
    met = met.filter(row.planned_until_on.isnull() | (row.planned_until_on > row.started_on))
    first = met.group_by("authority", "care_period_id").agg(permanence_planned_on=row.planned_on.min())
    joined = stretches.left_join(first, ["authority", "care_period_id"])
    return joined.select(stretches, first.permanence_planned_on)


derived = DerivedColumns(
    title="When a plan for permanence was first agreed",
    because="A child needs to know early where home will be.",
    onto="care_review_intervals",
    uses=("care_plans.started_on", "care_plans.permanence_plan"),
    where_told=("care_plans.ended_on",),
    adds={"permanence_planned_on": Kind.DATE},
    add=add,
    after=("care_review_intervals", "periods_of_care"),
)
