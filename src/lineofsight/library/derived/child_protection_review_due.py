"""When the next review conference is due, and when the last late one was held."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row


def add(stretches: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """Each stretch carries the last day on which a review of the plan was held late before it: a whole history."""
    due_on = cases((row.last_event_on.isnull(), row.first_review_due_on), otherwise=row.later_review_due_on)
    stretches = stretches.mutate(due_on=due_on)
    late = cases((row.until_on > row.due_on, row.until_on), otherwise=nothing(Kind.DATE))
    # Two reviews on one day leave stretches that begin together: the empty one comes first.
    order = ["from_on", row.until_on.fill_null(ibis.date("9999-12-31")), "source_ref"]
    by_plan = {"group_by": ["authority", "child_protection_plan_id"], "order_by": order}
    stretches = stretches.mutate(late_on=late)
    stretches = stretches.mutate(late_so_far_on=row.late_on.max().over(ibis.cumulative_window(**by_plan)))
    stretches = stretches.mutate(last_late_review_on=row.late_so_far_on.lag().over(ibis.window(**by_plan)))
    return stretches.drop("late_on", "late_so_far_on")


derived = DerivedColumns(
    title="The day by which a plan must be reviewed again",
    because="A review is where drift is noticed: one missed leaves a family with a plan that nobody has tested.",
    onto="child_protection_review_intervals",
    uses=("child_protection_reviews.held_on",),
    due={
        "first_review_due_on": ("first_review_conference", "from_on"),
        "later_review_due_on": ("later_review_conference", "from_on"),
        "three_months_on_plan_on": ("first_review_conference", "plan_started_on"),
    },
    adds={"due_on": Kind.DATE, "last_late_review_on": Kind.DATE},
    add=add,
    after=("child_protection_review_intervals",),
)
