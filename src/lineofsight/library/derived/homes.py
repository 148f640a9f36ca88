"""The homes in which a child has lived while in care, one after another."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row

LONG_TERM = ("U1", "U4")
ADOPTIVE = ("A3", "A4", "A5", "A6")


def build(relations: Relations) -> Relation:
    """Placements of one home put together.

    ``third_last_left_on`` is when the child left the home two before this one; a home that nobody closed was left when
    the next began. ``source_ref`` is that of the home's first placement.
    """
    placements = relations["lasting_placements"]
    in_home = ibis.window(group_by=["authority", "child_id", "home"], order_by=["started_on", "placement_id"])
    placements = placements.mutate(place=ibis.row_number().over(in_home))
    is_open = row.count(where=row.ended_on.isnull()) > 0
    homes = placements.group_by("authority", "child_id", "home").agg(
        source_ref=row.source_ref.min(where=row.place == 0),
        moved_in_on=row.started_on.min(),
        moved_out_on=cases((is_open, nothing(Kind.DATE)), otherwise=row.ended_on.max()),
        long_term_since_on=row.started_on.min(where=row.kind.isin(LONG_TERM)),
        adoptive_since_on=row.started_on.min(where=row.kind.isin(ADOPTIVE)),
    )
    by_child = ibis.window(group_by=["authority", "child_id"], order_by="home")
    homes = homes.mutate(
        home_before_since_on=row.moved_in_on.lag().over(by_child),
        moved_out_on=row.moved_out_on.coalesce(row.moved_in_on.lead().over(by_child)),
    )
    return homes.mutate(third_last_left_on=row.moved_out_on.lag(2).over(by_child))


derived = DerivedTable(
    title="Homes of children in care",
    because="Stability is about homes, of which one may be several placements on paper.",
    uses=("placements.started_on", "placements.ended_on", "placements.kind"),
    columns={
        "child_id": Kind.TEXT,
        "home": Kind.WHOLE,
        "moved_in_on": Kind.DATE,
        "moved_out_on": Kind.DATE,
        "long_term_since_on": Kind.DATE,
        "adoptive_since_on": Kind.DATE,
        "home_before_since_on": Kind.DATE,
        "third_last_left_on": Kind.DATE,
    },
    build=build,
    key="child_id",
    after=("lasting_placements",),
)
