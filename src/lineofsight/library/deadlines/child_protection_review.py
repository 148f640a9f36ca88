"""Review conferences of protection plans."""

from __future__ import annotations

from lineofsight.core.deadlines import Row, Tracker
from lineofsight.library.running_clocks import events_of, in_turn, rolling, spells_of

RULES = ("first_review_conference", "later_review_conference")


def is_our_own(plan: Row) -> bool:
    """A plan kept for another council is theirs to review; a blank is taken as own."""
    return plan["held_for_other_authority"] is not True


tracker = Tracker(
    title="Child protection reviews",
    because="A review is where drift is noticed: one missed leaves a family with a plan that nobody has tested.",
    place=70,
    table="child_protection_plans",
    uses=(
        "child_protection_plans.started_on",
        "child_protection_plans.ended_on",
        "child_protection_plans.held_for_other_authority",
        "child_protection_reviews.held_on",
    ),
    timescales=RULES,
    clocks=rolling(
        spells_of("child_protection_plans", where=is_our_own),
        events_of("child_protection_reviews", "held_on"),
        in_turn(*RULES),
    ),
    is_rolling=True,
    agrees_with="protection_reviews_in_time",
)
