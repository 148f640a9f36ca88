"""Since when a child on a child in need plan has last been seen, for every stretch between visits."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.intervals import intervals
from lineofsight.library.protected_or_in_care import USES, WHERE_TOLD, protected_or_in_care
from lineofsight.library.spells_of_the_child import laid_to_spells
from lineofsight.library.uncovered import uncovered

KEY = "child_in_need_plan_id"


def build(relations: Relations) -> Relation:
    """Only days on this plan alone; the clock still counts from the last visit or the plan's start."""
    plans = relations["child_in_need_plans"]
    visits = relations["child_in_need_visits"].filter(row.child_seen.fill_null(True))
    visits = visits.select("authority", "child_id", "source_ref", event_on=row.visited_on)
    found = intervals(plans, laid_to_spells(visits, plans, key=KEY), key=KEY, carried={})
    return uncovered(found.mutate(clock_started_on=row.from_on), protected_or_in_care(relations))


derived = DerivedTable(
    title="Stretches between visits to children on a child in need plan",
    because="Whether a child had been seen in time can then be asked as at any day.",
    uses=("child_in_need_plans.started_on", "child_in_need_plans.ended_on", "child_in_need_visits.visited_on", *USES),
    where_told=("child_in_need_visits.child_seen", *WHERE_TOLD),
    columns={
        "child_id": Kind.TEXT,
        "child_in_need_plan_id": Kind.TEXT,
        "clock_started_on": Kind.DATE,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
        "last_event_on": Kind.DATE,
    },
    build=build,
    key=KEY,
)
