"""Periods of care: chains of care episodes in which a child was looked after without a break."""

from __future__ import annotations

from typing import Any

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row

CONTINUES = "X1"
STARTS = "S"
SHORT_BREAKS = ("V3", "V4")
CHAIN = ("authority", "child_id", "chain", "is_short_break")


def build(relations: Relations) -> Relation:
    """One row a period, from its first episode's start to its last episode's end.

    Episodes belong together by the number of their period of care; where that is blank, until one starts with S,
    follows an ending other than X1, or leaves a gap. A last episode that ended with X1 means that care went on. A part
    of a chain spent in a series of short breaks is a period of its own. ``source_ref`` is that of the first episode.
    """
    periods = _by_period(_chained(_with_short_breaks(relations)))
    in_order = ibis.window(group_by=["authority", "child_id"], order_by=["started_on", "chain", "is_short_break"])
    number = ibis.row_number().over(in_order) + 1
    return periods.mutate(care_period_id=row.child_id + "/" + number.cast("string"))


def _with_short_breaks(relations: Relations) -> Relation:
    """Whether the only legal status on the episode's first day was one of short breaks; no status is not one."""
    episodes = relations["care_episodes"].filter(row.child_id.notnull() & row.started_on.notnull())
    statuses = (
        relations["legal_statuses"]
        .filter(row.legal_status.notnull())
        .select("authority", "child_id", "legal_status", held_from_on="started_on", held_until_on="ended_on")
    )
    met = episodes.join(statuses, ["authority", "child_id"]).select(
        episodes, statuses.legal_status, statuses.held_from_on, statuses.held_until_on
    )
    ends_later = row.held_until_on.isnull() | (row.held_until_on > row.started_on)
    met = met.filter((row.held_from_on <= row.started_on) & ends_later)
    found = met.group_by("authority", "care_episode_id").agg(
        breaks=row.count(where=row.legal_status.isin(SHORT_BREAKS)),
        others=row.count(where=row.legal_status.notin(SHORT_BREAKS)),
    )
    joined = episodes.left_join(found, ["authority", "care_episode_id"]).select(episodes, found.breaks, found.others)
    return joined.mutate(is_short_break=((row.breaks > 0) & (row.others == 0)).fill_null(False))


def _chained(episodes: Relation) -> Relation:
    order: list[Any] = [row.started_on, cases((row.ended_on.isnull(), 1), otherwise=0), row.care_episode_id]
    by_child = ibis.window(group_by=["authority", "child_id"], order_by=order)
    episodes = episodes.mutate(
        before_started_on=row.started_on.lag().over(by_child),
        before_ended_on=row.ended_on.lag().over(by_child),
        before_reason=row.end_reason.lag().over(by_child),
        after_started_on=row.started_on.lead().over(by_child),
        place=ibis.row_number().over(by_child),
    )
    is_first = row.before_started_on.isnull() | (row.start_reason == STARTS)
    broke_off = (row.before_reason != CONTINUES) | (row.before_ended_on < row.started_on)
    episodes = episodes.mutate(breaks_here=cases((is_first | broke_off, 1), otherwise=0))
    so_far = ibis.cumulative_window(group_by=["authority", "child_id"], order_by="place")
    episodes = episodes.mutate(number=row.breaks_here.sum().over(so_far))
    together = ibis.window(group_by=["authority", "child_id", "number"])
    shared = row.period_of_care_id.coalesce(row.period_of_care_id.max().over(together))
    return episodes.mutate(chain=shared.coalesce("#" + row.number.cast("string")))


def _by_period(episodes: Relation) -> Relation:
    forwards = ibis.window(group_by=list(CHAIN), order_by="place")
    backwards = ibis.window(group_by=list(CHAIN), order_by=ibis.desc("place"))
    episodes = episodes.mutate(from_start=ibis.row_number().over(forwards), from_end=ibis.row_number().over(backwards))
    went_on = (row.end_reason == CONTINUES).fill_null(False) & row.after_started_on.isnull()
    is_last = row.from_end == 0
    first_known = row.before_started_on.isnull()
    periods = episodes.group_by(*CHAIN).agg(
        source_ref=row.source_ref.min(where=row.from_start == 0),
        last_source_ref=row.source_ref.min(where=is_last),
        period_of_care_id=row.period_of_care_id.min(),
        began_on=row.started_on.min(where=row.start_reason == STARTS),
        entered_care_on=row.entered_care_on.min(where=first_known),
        first_on=row.started_on.min(),
        ended_on=row.ended_on.min(where=is_last & ~went_on),
        end_reason=row.end_reason.min(where=is_last & ~went_on),
    )
    return periods.mutate(started_on=row.began_on.coalesce(row.entered_care_on, row.first_on))


derived = DerivedTable(
    title="Periods of care",
    because="A child in care has many episodes; counted by period, the child is counted once.",
    uses=("care_episodes.started_on", "care_episodes.ended_on", "care_episodes.end_reason"),
    where_told=(
        "care_episodes.start_reason",
        "care_episodes.period_of_care_id",
        "care_episodes.entered_care_on",
        "legal_statuses.legal_status",
        "legal_statuses.started_on",
        "legal_statuses.ended_on",
    ),
    columns={
        "care_period_id": Kind.TEXT,
        "child_id": Kind.TEXT,
        "period_of_care_id": Kind.TEXT,
        "started_on": Kind.DATE,
        "ended_on": Kind.DATE,
        "end_reason": Kind.CODE,
        "is_short_break": Kind.FLAG,
        "last_source_ref": Kind.TEXT,
    },
    build=build,
    key="care_period_id",
)
