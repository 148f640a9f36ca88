"""The periods and homes of one child in care, from the child's rows: what derived facts say of all children at once.

A child in a series of short breaks is not in care here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from lineofsight.core.deadlines import ChildsRows, Row
from lineofsight.library.running_clocks import Spell

SHORT_BREAKS = ("V3", "V4")
CONTINUES, STARTS = "X1", "S"
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
ADOPTED_BY_CARER = ("A3", "A5")
ADOPTIVE = ("A3", "A4", "A5", "A6")
LONG_TERM = ("U1", "U4")
SAME_CARER = "PLACE"
LAST_DAY = date.max - timedelta(days=1)

USES = (
    "care_episodes.started_on",
    "care_episodes.ended_on",
    "care_episodes.start_reason",
    "care_episodes.end_reason",
    "care_episodes.period_of_care_id",
    "care_episodes.entered_care_on",
    "legal_statuses.legal_status",
    "legal_statuses.started_on",
    "legal_statuses.ended_on",
)
USES_OF_HOMES = ("placements.started_on", "placements.ended_on", "placements.kind", "placements.change_reason")


def periods_of_care(child: ChildsRows) -> list[Spell]:
    """Chains of care episodes without a break, each under the row of its first episode."""
    episodes = sorted((row for row in child.of("care_episodes") if row["started_on"]), key=_by_start("care_episode_id"))
    placed = list(zip(_chains(episodes), episodes, strict=True))
    found = []
    for key in dict.fromkeys((chain, _is_short_break(row, child)) for chain, row in placed):
        own = [row for chain, row in placed if (chain, _is_short_break(row, child)) == key]
        if not key[1]:
            found.append(_period(own, episodes))
    return found


def _by_start(key: str) -> Callable[[Row], tuple[date, bool, str]]:
    return lambda row: (row["started_on"], row["ended_on"] is None, str(row[key]))


def _chains(episodes: Sequence[Row]) -> Iterator[str]:
    """The chain of each episode: the number that the source gives it, or else the running number of its stretch."""
    numbers, number, before = [], 0, None
    for row in episodes:
        number += 1 if before is None or row["start_reason"] == STARTS or _broke_off(before, row) else 0
        numbers.append(number)
        before = row
    for number, pairs in groupby(zip(numbers, episodes, strict=True), key=lambda pair: pair[0]):
        rows = [row for _, row in pairs]
        shared = max((row["period_of_care_id"] for row in rows if row["period_of_care_id"] is not None), default=None)
        yield from (str(row["period_of_care_id"] or shared or f"#{number}") for row in rows)


def _broke_off(before: Row, row: Row) -> bool:
    other_reason = before["end_reason"] is not None and before["end_reason"] != CONTINUES
    return other_reason or (before["ended_on"] is not None and before["ended_on"] < row["started_on"])


def _is_short_break(episode: Row, child: ChildsRows) -> bool:
    """Whether every legal status on the episode's first day is one of short breaks; none is not one."""
    held = [
        status["legal_status"] in SHORT_BREAKS
        for status in child.of("legal_statuses")
        if status["legal_status"] is not None
        and status["started_on"] is not None
        and status["started_on"] <= episode["started_on"] < (status["ended_on"] or LAST_DAY)
    ]
    return bool(held) and all(held)


def _period(own: Sequence[Row], episodes: Sequence[Row]) -> Spell:
    began = min((row["started_on"] for row in own if row["start_reason"] == STARTS), default=None)
    first, last = episodes[0], own[-1]
    entered = first["entered_care_on"] if first in own else None
    went_on = last["end_reason"] == CONTINUES and last is episodes[-1]
    return Spell(began or entered or own[0]["started_on"], None if went_on else last["ended_on"], own[0])


# ---------------------------------------------------------------- homes


@dataclass(frozen=True)
class Home:
    """Where a child lived: since when, and since when it is meant to last or is to become an adoptive home."""

    moved_in_on: date
    long_term_since_on: date | None
    adoptive_since_on: date | None


@dataclass(frozen=True)
class Stay(Spell):
    """The part of a period of care in one home; the part before any home is recorded has none."""

    home: Home | None = None


def homes(child: ChildsRows) -> list[Home]:
    """The homes in order. Temporary stays are none, nor is a placement that ended on the day it began.

    A home goes on where only the status of the placement changed, or the carers are going to adopt the child.
    """
    lasting = sorted((row for row in child.of("placements") if _lasts(row)), key=_by_start("placement_id"))
    grouped: list[list[Row]] = []
    for place, row in enumerate(lasting):
        stays = place and (lasting[place - 1]["change_reason"] == SAME_CARER or row["kind"] in ADOPTED_BY_CARER)
        grouped = [*grouped[:-1], [*grouped[-1], row]] if stays else [*grouped, [row]]
    return [Home(rows[0]["started_on"], _first_of(rows, LONG_TERM), _first_of(rows, ADOPTIVE)) for rows in grouped]


def _lasts(row: Row) -> bool:
    started, ended = row["started_on"], row["ended_on"]
    return started is not None and (ended is None or ended > started) and row["kind"] not in TEMPORARY


def _first_of(rows: Sequence[Row], kinds: tuple[str, ...]) -> date | None:
    return min((row["started_on"] for row in rows if row["kind"] in kinds), default=None)


def stays(child: ChildsRows) -> Iterator[Stay]:
    """Every period of care cut at the days on which the child moved; a part that holds no day is left out."""
    lived = homes(child)
    for period in periods_of_care(child):
        ends_on = period.until_on or LAST_DAY
        moves = [home for home in lived if period.from_on <= home.moved_in_on < ends_on]
        starts = [(period.from_on, None), *((home.moved_in_on, home) for home in moves)]
        for place, (from_on, home) in enumerate(starts):
            until_on = starts[place + 1][0] if place + 1 < len(starts) else period.until_on
            if until_on is None or until_on > from_on:
                yield Stay(from_on, until_on, period.row, home)
