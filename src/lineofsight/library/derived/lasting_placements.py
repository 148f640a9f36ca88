"""Placements that count as somewhere a child lives, and which of them are one and the same home."""

from __future__ import annotations

from typing import Any

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row
from lineofsight.library.stretches_of_care import with_child

TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
ADOPTED_BY_CARER = ("A3", "A5")
SAME_CARER = "PLACE"


def build(relations: Relations) -> Relation:
    """Every placement but temporary stays and those that ended on the day they began, each with the number of its home.

    A home goes on where only the status of the placement changed, or the carers are going to adopt the child. A carer
    who moves to another agency is seen as a new home, unless the source says that only the status changed.
    """
    placements = with_child(_with_child_of_episode(relations), relations).filter(row.started_on.notnull())
    lasts = row.ended_on.isnull() | (row.ended_on > row.started_on)
    placements = placements.filter(lasts & (row.kind.isnull() | row.kind.notin(TEMPORARY)))
    order: list[Any] = [row.started_on, cases((row.ended_on.isnull(), 1), otherwise=0), row.placement_id]
    by_child = ibis.window(group_by=["authority", "child_id"], order_by=order)
    placements = placements.mutate(
        change_before=row.change_reason.lag().over(by_child), place=ibis.row_number().over(by_child)
    )
    stays = (row.place > 0) & ((row.change_before == SAME_CARER) | row.kind.isin(ADOPTED_BY_CARER))
    placements = placements.mutate(moves=cases((stays, 0), otherwise=1))
    so_far = ibis.cumulative_window(group_by=["authority", "child_id"], order_by="place")
    return placements.mutate(home=row.moves.sum().over(so_far))


def _with_child_of_episode(relations: Relations) -> Relation:
    """Where the child is left off the placement, an episode that names the placement may tell."""
    episodes = relations["care_episodes"].filter(row.placement_id.notnull())
    children = episodes.group_by("authority", "placement_id").agg(child_in_episode=row.child_id.min())
    placements = relations["placements"]
    joined = placements.left_join(children, ["authority", "placement_id"]).select(placements, children.child_in_episode)
    return joined.mutate(child_id=row.child_id.coalesce(row.child_in_episode)).drop("child_in_episode")


derived = DerivedTable(
    title="Placements that are somewhere to live",
    because="A night in hospital is not a move, and a new label on the same home is not one either.",
    uses=("placements.started_on", "placements.ended_on", "placements.kind"),
    where_told=("placements.change_reason",),
    columns={
        "placement_id": Kind.TEXT,
        "child_id": Kind.TEXT,
        "started_on": Kind.DATE,
        "ended_on": Kind.DATE,
        "kind": Kind.CODE,
        "home": Kind.WHOLE,
    },
    build=build,
    key="placement_id",
)
