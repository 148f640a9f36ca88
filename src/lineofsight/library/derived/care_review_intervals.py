"""Since when a child's care has last been reviewed, for every stretch between reviews."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row
from lineofsight.library.stretches_of_care import AFTER, STRETCH, stretches_of_care, with_child

SECOND = 2


def build(relations: Relations) -> Relation:
    """Numbered from 0, the stretch before the first review. A cancelled review, or two on one day, count as none, one.

    ``second_review_on`` stands on every stretch of the period and is blank until there was a second review.
    """
    held = with_child(relations["care_reviews"], relations)
    held = held.filter(row.held_on.notnull() & ~row.cancelled.fill_null(False))
    held = held.group_by("authority", "child_id", "held_on").agg(source_ref=row.source_ref.min())
    cut = stretches_of_care(relations, held.rename(event_on="held_on"), {})
    later = cases((row.last_event_on.isnull(), 0), otherwise=1)
    in_order = ibis.window(group_by=["authority", "care_period_id"], order_by=[row.from_on, later])
    cut = cut.mutate(reviews=ibis.row_number().over(in_order))
    by_period = ibis.window(group_by=["authority", "care_period_id"])
    second = cases((row.reviews == SECOND, row.last_event_on), otherwise=nothing(Kind.DATE))
    return cut.mutate(second_review_on=second.max().over(by_period))


derived = DerivedTable(
    title="Stretches between reviews of care",
    because="Whether a child's care had been reviewed in time can then be asked as at any day.",
    uses=("care_reviews.held_on",),
    where_told=("care_reviews.cancelled",),
    columns={**STRETCH, "reviews": Kind.WHOLE, "second_review_on": Kind.DATE},
    build=build,
    key="care_period_id",
    after=AFTER,
)
