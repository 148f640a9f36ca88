"""Visits to children on a protection plan."""

from __future__ import annotations

from lineofsight.core.deadlines import Row, Tracker
from lineofsight.library.running_clocks import always, events_of, rolling, spells_of, was_seen

RULE = "child_protection_visit"


def is_our_own(plan: Row) -> bool:
    """A plan kept for another council is theirs to visit under; a blank is taken as own."""
    return plan["held_for_other_authority"] is not True


tracker = Tracker(
    title="Child protection visits",
    because="A child on a plan who is not seen is a child whose safety is not known.",
    place=60,
    table="child_protection_plans",
    uses=(
        "child_protection_plans.started_on",
        "child_protection_plans.ended_on",
        "child_protection_plans.held_for_other_authority",
        "child_protection_visits.visited_on",
        "child_protection_visits.child_seen",
    ),
    timescales=(RULE,),
    clocks=rolling(
        spells_of("child_protection_plans", where=is_our_own),
        events_of("child_protection_visits", "visited_on", where=was_seen),
        always(RULE),
    ),
    is_rolling=True,
    agrees_with="child_protection_visits_in_time",
    note="A visit at which the child was not seen is none; one that names no plan counts for the plan open that day.",
)
