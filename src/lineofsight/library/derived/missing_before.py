"""The missing episode two before this one."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(episodes: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """Episodes of one kind and one child in order of date: being away without leave is not being missing."""
    in_order = ibis.window(
        group_by=["authority", "child_id", row.kind.fill_null("M")], order_by=["started_on", "missing_episode_id"]
    )
    return episodes.mutate(third_last_started_on=row.started_on.lag(2).over(in_order))


derived = DerivedColumns(
    title="When the missing episode two before this one began",
    because="The third time in a short while asks for a meeting.",
    onto="missing_episodes",
    uses=("missing_episodes.started_on",),
    where_told=("missing_episodes.kind",),
    adds={"third_last_started_on": Kind.DATE},
    add=add,
)
