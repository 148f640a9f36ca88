"""Whether a care leaver came to the country alone as a child."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(care_leavers: Relation, relations: Relations) -> Relation:
    """Any such status counts, also one that ended: at 18 the word is no longer used of them."""
    said = row.status.lower()
    alone = relations["immigration_statuses"].filter(said.contains("unaccompanied") | said.contains("uasc"))
    by_child = alone.group_by("authority", "child_id").agg(statuses=row.count())
    joined = care_leavers.left_join(by_child, ["authority", "child_id"])
    return joined.select(care_leavers, was_unaccompanied=by_child.statuses.notnull())


derived = DerivedColumns(
    title="Whether a care leaver was an unaccompanied asylum-seeking child",
    because="Young people who came alone have no family here to fall back on, and often wait for a decision.",
    onto="care_leavers",
    uses=("immigration_statuses.status",),
    adds={"was_unaccompanied": Kind.FLAG},
    add=add,
)
