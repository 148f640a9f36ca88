"""How long a protection plan lasted, and when it reaches 15 months, 18 months and two years."""

from __future__ import annotations

from datetime import date

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row

RULE_BEGAN_ON, FIRST_REACHED_ON = date(2008, 4, 1), date(2010, 3, 31)


def add(plans: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """A plan begun before the national count has no day under its rule: the first day under it is taken, as for all."""
    older = cases((row.started_on < RULE_BEGAN_ON, FIRST_REACHED_ON), otherwise=None)
    return plans.mutate(two_years_on=row.two_years_by_rule_on.coalesce(older))


derived = DerivedColumns(
    title="The length of a protection plan",
    because="A plan that goes on and on protects nobody: either the child is safer or another step is due.",
    onto="child_protection_plans",
    uses=("child_protection_plans.started_on", "child_protection_plans.ended_on"),
    due={
        "two_years_by_rule_on": ("two_year_plan", "started_on"),
        "fifteen_months_on": ("child_protection_plan_fifteen_months", "started_on"),
        "eighteen_months_on": ("child_protection_plan_eighteen_months", "started_on"),
    },
    days={"days_on_plan": ("started_on", "ended_on")},
    adds={"two_years_on": Kind.DATE},
    add=add,
)
