"""Visits to children on a child in need plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lineofsight.core.deadlines import ChildsRows, Clock, Row, Tracker
from lineofsight.library.running_clocks import always, events_of, rolling, spells_of, was_seen

RULE = "child_in_need_visit"
SHORT_BREAKS = ("V3", "V4")

_visits = rolling(
    spells_of("child_in_need_plans"), events_of("child_in_need_visits", "visited_on", where=was_seen), always(RULE)
)


def clocks(child: ChildsRows) -> Iterator[Clock]:
    """From visit to visit; while the child is on a protection plan or in care, the rules of those hold instead."""
    covers = [cover for cover in _covers(child) if _covers_day(cover, child.as_at)]
    since = min((from_on for from_on, _ in covers), default=None)
    for clock in _visits(child):
        yield replace(clock, ended_on=max(since, clock.started_on)) if since and clock.is_running else clock


def _covers(child: ChildsRows) -> Iterator[tuple[date, date | None]]:
    """Stretches on a protection plan or in care, short breaks apart."""
    episodes = [row for row in child.of("care_episodes") if not _begins_in_short_breaks(row, child)]
    for row in (*child.of("child_protection_plans"), *episodes):
        if row["started_on"] is not None:
            yield row["started_on"], row["ended_on"]


def _begins_in_short_breaks(episode: Row, child: ChildsRows) -> bool:
    day = episode["started_on"]
    breaks = [row for row in child.of("legal_statuses") if row["legal_status"] in SHORT_BREAKS and row["started_on"]]
    return day is not None and any(_covers_day((row["started_on"], row["ended_on"]), day) for row in breaks)


def _covers_day(stretch: tuple[date, date | None], day: date) -> bool:
    from_on, until_on = stretch
    return from_on <= day and (until_on is None or until_on > day)


tracker = Tracker(
    title="Child in need visits",
    because="Help that nobody brings to the child's home is a plan on paper.",
    place=80,
    table="child_in_need_plans",
    uses=(
        "child_in_need_plans.started_on",
        "child_in_need_plans.ended_on",
        "child_in_need_visits.visited_on",
        "child_in_need_visits.child_seen",
        "child_protection_plans.started_on",
        "child_protection_plans.ended_on",
        "care_episodes.started_on",
        "care_episodes.ended_on",
        "legal_statuses.legal_status",
        "legal_statuses.started_on",
        "legal_statuses.ended_on",
    ),
    timescales=(RULE,),
    clocks=clocks,
    is_rolling=True,
    agrees_with="child_in_need_visits_in_time",
)
