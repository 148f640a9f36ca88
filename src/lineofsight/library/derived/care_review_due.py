"""When the next review of a child's care is due, and when one was last late."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row


def add(stretches: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """The first within 20 working days, the second within three months, every later one within six.

    ``due_on`` takes the reviews recorded to be all there were. ``due_at_latest_on`` does not: where only the latest is
    known, one held after the last day for a second review is taken for a later one. ``last_late_on`` is the day of the
    latest review so far that was held late. Due days are blank where the pandemic's rules set no limit.
    """
    in_order = ibis.cumulative_window(group_by=["authority", "care_period_id"], order_by="reviews")
    before = ibis.window(group_by=["authority", "care_period_id"], order_by="reviews")
    stretches = stretches.mutate(
        due_on=cases(
            (row.reviews == 0, row.first_due_on), (row.reviews == 1, row.second_due_on), otherwise=row.later_due_on
        )
    )
    may_be_later = row.last_event_on > row.second_review_by_on
    stretches = stretches.mutate(
        due_at_latest_on=cases(((row.reviews == 1) & may_be_later, row.later_due_on), otherwise=row.due_on)
    )
    late = row.last_event_on > row.due_on.lag().over(before)
    stretches = stretches.mutate(late_on=cases((late, row.last_event_on), otherwise=nothing(Kind.DATE)))
    return stretches.mutate(last_late_on=row.late_on.max().over(in_order)).drop("late_on")


derived = DerivedColumns(
    title="The day by which a child's care must be reviewed again",
    because="Plans drift where nobody looks at them again.",
    onto="care_review_intervals",
    uses=("care_reviews.held_on",),
    due={
        "first_due_on": ("care_review_first", "from_on"),
        "second_due_on": ("care_review_second", "from_on"),
        "later_due_on": ("care_review_later", "from_on"),
        "first_review_by_on": ("care_review_first", "entered_care_on"),
        "second_review_by_on": ("care_review_second", "first_review_by_on"),
    },
    adds={"due_on": Kind.DATE, "due_at_latest_on": Kind.DATE, "last_late_on": Kind.DATE},
    add=add,
    after=("care_review_intervals",),
)
