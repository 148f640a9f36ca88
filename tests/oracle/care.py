"""Children in care: who is, who came and went, and how often they have moved.

Periods of care are read from the dates of their episodes alone, so they need histories that hang together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lineofsight.core.clocks import add_months
from lineofsight.core.periods import Period
from tests.oracle.days import in_period, is_open
from tests.oracle.tally import Case, Reading, Row, Rows, age_on

SHORT_BREAKS = {"V3", "V4"}
TEMPORARY = {"T0", "T1", "T2", "T3", "T4"}
ADOPTED_BY_CARERS = {"A3", "A5"}
ADOPTIVE = {"A3", "A4", "A5", "A6"}
SAME_CARERS = {"T", "U"}


@dataclass(frozen=True)
class Stay:
    """Time in care without a break; ``ended_on`` is blank while it lasts."""

    child: object
    started_on: date
    ended_on: date | None

    def lasts_on(self, day: date) -> bool:
        return self.started_on <= day and (self.ended_on is None or self.ended_on > day)


def children_in_care(rows: Rows, day: date) -> set[object]:
    """Children with an episode of care running that day which is no series of short breaks."""
    return {row["child_id"] for row in rows["care_episodes"] if is_open(row, day) and not is_short_break(row, rows)}


def is_short_break(episode: Row, rows: Rows) -> bool:
    """Short breaks by the legal status on the first day of the episode: another status would open another episode."""
    start = episode["started_on"]
    return isinstance(start, date) and any(
        row["child_id"] == episode["child_id"] and row["legal_status"] in SHORT_BREAKS and is_open(row, start)
        for row in rows["legal_statuses"]
    )


def stays(rows: Rows) -> Iterator[Stay]:
    """Episodes that follow one another to the day are one stay in care."""
    found = [row for row in rows["care_episodes"] if isinstance(row["started_on"], date)]
    found = [row for row in found if row["child_id"] is not None and not is_short_break(row, rows)]
    for child in {row["child_id"] for row in found}:
        yield from _stays_of(child, sorted((row for row in found if row["child_id"] == child), key=_begun))


def _stays_of(child: object, episodes: list[Row]) -> Iterator[Stay]:
    first, last = episodes[0], episodes[0]
    for episode in episodes[1:]:
        if isinstance(last["ended_on"], date) and last["ended_on"] < _begun(episode):
            yield Stay(child, _begun(first), _ended(last))
            first = episode
        last = episode
    yield Stay(child, _begun(first), _ended(last))


def _begun(row: Row) -> date:
    started_on = row["started_on"]
    assert isinstance(started_on, date)
    return started_on


def _ended(row: Row) -> date | None:
    return row["ended_on"] if isinstance(row["ended_on"], date) else None


def in_care(rows: Rows, period: Period) -> Iterator[Case]:
    for child in children_in_care(rows, period.to_on):
        yield Case(child, period.to_on)


def came_into_care(rows: Rows, period: Period) -> Iterator[Case]:
    for stay in stays(rows):
        if in_period(stay.started_on, period):
            yield Case(stay.child, stay.started_on)


def left_care(rows: Rows, period: Period) -> Iterator[Case]:
    for stay in stays(rows):
        if stay.ended_on and in_period(stay.ended_on, period):
            yield Case(stay.child, stay.ended_on)


def moved_often(rows: Rows, period: Period) -> Iterator[Case]:
    """Three homes or more in twelve months, the one lived in on their first day among them."""
    year_began_on = add_months(period.to_on, -12)
    for child in children_in_care(rows, period.to_on):
        lived_in = [
            home
            for home in homes(child, rows)
            if home[0] <= period.to_on and (home[1] is None or home[1] > year_began_on)
        ]
        yield Case(child, period.to_on, len(lived_in) >= 3)


def settled(rows: Rows, period: Period) -> Iterator[Case]:
    """Under 16, in care for two and a half years, and in the same home, or placed for adoption from it, for two."""
    born = {person["child_id"]: person["born_on"] for person in rows["people"]}
    for stay in stays(rows):
        born_on = born.get(stay.child)
        if not stay.lasts_on(period.to_on) or add_months(stay.started_on, 30) > period.to_on:
            continue
        if isinstance(born_on, date) and age_on(born_on, period.to_on) < 16:
            lived_in = [home for home in homes(stay.child, rows, adoption_moves=False) if home[0] <= period.to_on]
            since = lived_in[-1][0] if lived_in else None
            yield Case(stay.child, period.to_on, since is not None and add_months(since, 24) <= period.to_on)


def homes(child: object, rows: Rows, *, adoption_moves: bool = True) -> list[tuple[date, date | None]]:
    """When the child moved into each home and left it; stays of less than a day and temporary ones are no homes."""
    same_carers = {row["placement_id"] for row in rows["care_episodes"] if row["start_reason"] in SAME_CARERS}
    found: list[tuple[date, date | None]] = []
    for row in sorted(_lasting(child, rows), key=_begun):
        stays_on = row["kind"] in ADOPTED_BY_CARERS or row["placement_id"] in same_carers
        stays_on = stays_on or (not adoption_moves and row["kind"] in ADOPTIVE)
        if found and stays_on:
            found[-1] = (found[-1][0], _ended(row))
        else:
            found.append((_begun(row), _ended(row)))
    return found


def _lasting(child: object, rows: Rows) -> list[Row]:
    return [
        row
        for row in rows["placements"]
        if row["child_id"] == child
        and isinstance(row["started_on"], date)
        and row["kind"] not in TEMPORARY
        and ((ended_on := _ended(row)) is None or ended_on > _begun(row))
    ]


READINGS = {
    "children_looked_after": Reading(in_care, of_children=True),
    "children_starting_care": Reading(came_into_care, of_children=True),
    "children_leaving_care": Reading(left_care, of_children=True),
    "three_or_more_placements": Reading(moved_often, is_share=True, of_children=True),
    "long_term_placement_stability": Reading(settled, is_share=True, of_children=True),
}
