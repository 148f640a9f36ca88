"""Whether a child was in care on the day of going missing."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import periods_in_care


def add(episodes: Relation, relations: Relations) -> Relation:
    """Short breaks are not care. A child who came into care that day was in care; one who left that day was not."""
    periods = periods_in_care(relations).select(
        "authority", "child_id", entered_care_on="started_on", left_care_on="ended_on"
    )
    met = episodes.join(periods, ["authority", "child_id"])
    stays = row.left_care_on.isnull() | (row.left_care_on > row.started_on)
    met = met.filter((row.entered_care_on <= row.started_on) & stays)
    found = met.group_by("authority", "missing_episode_id").agg(times=row.count())
    joined = episodes.left_join(found, ["authority", "missing_episode_id"]).select(episodes, found.times)
    return joined.mutate(was_in_care=row.times.notnull()).drop("times")


derived = DerivedColumns(
    title="Whether the child was in care when going missing",
    because="A child missing from care is missing from the council's own charge.",
    onto="missing_episodes",
    uses=("missing_episodes.started_on",),
    adds={"was_in_care": Kind.FLAG},
    add=add,
    after=("periods_of_care",),
)
