"""Visits to children in care."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from lineofsight.core.deadlines import ChildsRows, Tracker
from lineofsight.library.care_of_a_child import USES, USES_OF_HOMES, Stay, stays
from lineofsight.library.due_days import due_day
from lineofsight.library.running_clocks import Stretch, events_of, rolling, was_seen

FIRST, IN_FIRST_YEAR, LASTING = "care_visit_first", "care_visit_first_year", "care_visit_permanent"


def homes_under_these_rules(child: ChildsRows) -> Iterator[Stay]:
    """Each home; from the day it becomes an adoptive one, other rules hold and no clock runs here."""
    for stay in stays(child):
        adoptive_on = stay.home.adoptive_since_on if stay.home else None
        if adoptive_on is None:
            yield stay
        elif adoptive_on > stay.from_on:
            yield replace(stay, until_on=min(adoptive_on, stay.until_on or adoptive_on))


def rule(stretch: Stretch, child: ChildsRows) -> str:
    """A week after a move, then six weeks from visit to visit; after a year, three months if the home is to last."""
    home = cast("Stay", stretch.spell).home
    if stretch.events == 0:
        return FIRST
    if home is None or home.long_term_since_on is None or home.long_term_since_on > stretch.from_on:
        return IN_FIRST_YEAR
    year_ends_on = due_day("placement_stability_year", home.moved_in_on, child.authority)
    return LASTING if year_ends_on is None or stretch.from_on > year_ends_on else IN_FIRST_YEAR


tracker = Tracker(
    title="Visits to children in care",
    because="A child whom nobody visits has nobody to tell.",
    place=100,
    table="care_episodes",
    uses=(*USES, *USES_OF_HOMES, "care_visits.visited_on", "care_visits.child_seen"),
    timescales=(FIRST, IN_FIRST_YEAR, LASTING),
    clocks=rolling(homes_under_these_rules, events_of("care_visits", "visited_on", where=was_seen), rule),
    is_rolling=True,
    agrees_with="care_visits_in_time",
)
