"""Since when a plan has last been reviewed, for every stretch between review conferences."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.intervals import intervals
from lineofsight.library.spells_of_the_child import laid_to_spells

KEY = "child_protection_plan_id"


def build(relations: Relations) -> Relation:
    """The first stretch runs from the plan's start; each review held begins the next. One only planned does not."""
    plans = relations["child_protection_plans"].filter(~row.held_for_other_authority.fill_null(False))
    reviews = relations["child_protection_reviews"].select("authority", "child_id", "source_ref", event_on=row.held_on)
    found = intervals(plans, laid_to_spells(reviews, plans, key=KEY), key=KEY, carried={})
    by_plan = ibis.window(group_by=["authority", KEY])
    return found.mutate(plan_started_on=row.from_on.min().over(by_plan))


derived = DerivedTable(
    title="Stretches between review conferences",
    because="Whether every review of a plan was in time can then be asked as at any day.",
    uses=("child_protection_plans.started_on", "child_protection_plans.ended_on", "child_protection_reviews.held_on"),
    where_told=("child_protection_plans.held_for_other_authority",),
    columns={
        "child_id": Kind.TEXT,
        "child_protection_plan_id": Kind.TEXT,
        "plan_started_on": Kind.DATE,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
        "last_event_on": Kind.DATE,
    },
    build=build,
    key=KEY,
)
