"""Whether a return interview was held in time after a missing episode."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row


def add(episodes: Relation, relations: Relations) -> Relation:
    """One held in time is enough, of several tries. No interview recorded is a no.

    Blank where one was held and the hour of the return is not known.
    """
    held = relations["return_interviews"].filter(row.held_at.notnull() & row.missing_episode_id.notnull())
    found = held.group_by("authority", "missing_episode_id").agg(
        in_time=row.count(where=(row.held_at >= row.returned_at) & (row.held_at <= row.due_at)),
        unmeasured=row.count(where=row.due_at.isnull()),
    )
    joined = episodes.left_join(found, ["authority", "missing_episode_id"]).select(
        episodes, found.in_time, found.unmeasured
    )
    in_time = cases((row.in_time > 0, True), (row.unmeasured > 0, nothing(Kind.FLAG)), otherwise=False)
    return joined.mutate(interviewed_in_time=in_time).drop("in_time", "unmeasured")


derived = DerivedColumns(
    title="Whether a return interview was held in time",
    because="What drove a child to run is told in the first days or not at all.",
    onto="missing_episodes",
    uses=("return_interviews.held_at", "return_interviews.returned_at"),
    adds={"interviewed_in_time": Kind.FLAG},
    add=add,
    after=("return_interview_due",),
)
