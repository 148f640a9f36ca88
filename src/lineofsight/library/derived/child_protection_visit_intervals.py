"""Since when a child on a plan has last been seen, for every stretch between visits."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.intervals import intervals
from lineofsight.library.spells_of_the_child import laid_to_spells

KEY = "child_protection_plan_id"


def build(relations: Relations) -> Relation:
    """The first stretch runs from the plan's start; each visit at which the child was seen begins the next.

    A visit belongs to the plan that was open on its day, whatever plan it names: many name none.
    """
    plans = relations["child_protection_plans"].filter(~row.held_for_other_authority.fill_null(False))
    visits = relations["child_protection_visits"].filter(row.child_seen.fill_null(True))
    visits = visits.select("authority", "child_id", "source_ref", "seen_alone", event_on=row.visited_on)
    visits = laid_to_spells(visits, plans, key=KEY)
    return intervals(plans, visits, key=KEY, carried={"seen_alone": Kind.FLAG})


derived = DerivedTable(
    title="Stretches between visits to children on a plan",
    because="Whether a child had been seen in time can then be asked as at any day.",
    uses=(
        "child_protection_plans.started_on",
        "child_protection_plans.ended_on",
        "child_protection_visits.visited_on",
    ),
    where_told=(
        "child_protection_plans.held_for_other_authority",
        "child_protection_visits.child_seen",
        "child_protection_visits.seen_alone",
    ),
    columns={
        "child_id": Kind.TEXT,
        "child_protection_plan_id": Kind.TEXT,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
        "last_event_on": Kind.DATE,
        "seen_alone": Kind.FLAG,
    },
    build=build,
    key=KEY,
)
