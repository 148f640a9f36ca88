"""The child's protection plans before this one."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row


def add(plans: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """The end that counts is the latest one among the plans that stand before this one in order of start.

    A plan held for another council is kept apart: it is followed by the council's own when the family stays, which is
    the same protection going on. Plans without a start are kept apart too. Plans that name no child are about nobody
    knows how many children: none is an earlier one of another.
    """
    plans = plans.mutate(is_own=~row.held_for_other_authority.fill_null(False) & row.started_on.notnull())
    together, order = ["authority", "child_id", "is_own"], ["started_on", "child_protection_plan_id"]
    so_far = ibis.cumulative_window(group_by=together, order_by=order)
    in_turn = ibis.window(group_by=together, order_by=order)
    is_known = row.child_id.notnull()
    plans = plans.mutate(
        first_started_on=cases((is_known, row.started_on.min().over(ibis.window(group_by=together))), otherwise=None),
        ended_so_far_on=row.ended_on.max().over(so_far),
        limit_so_far_on=row.two_years_after_end_on.max().over(so_far),
    )
    plans = plans.mutate(
        previous_ended_on=cases((is_known, row.ended_so_far_on.lag().over(in_turn)), otherwise=None),
        two_years_after_previous_on=cases((is_known, row.limit_so_far_on.lag().over(in_turn)), otherwise=None),
    )
    return plans.drop("is_own", "ended_so_far_on", "limit_so_far_on")


derived = DerivedColumns(
    title="The child's earlier protection plans",
    because="A second plan asks whether the first ended too soon.",
    onto="child_protection_plans",
    uses=("child_protection_plans.started_on", "child_protection_plans.ended_on", "child_protection_plans.child_id"),
    where_told=("child_protection_plans.held_for_other_authority",),
    due={"two_years_after_end_on": ("repeat_plan_within_two_years", "ended_on")},
    adds={"first_started_on": Kind.DATE, "previous_ended_on": Kind.DATE, "two_years_after_previous_on": Kind.DATE},
    add=add,
)
