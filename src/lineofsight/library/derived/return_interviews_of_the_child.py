"""When a child who went missing was interviewed, before and after."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(episodes: Relation, relations: Relations) -> Relation:
    """The last interview held before the day the child went missing and the first held on or after it.

    Between them they tell whether any interview, after whichever episode, fell in a period that holds this day.
    """
    held = _held(episodes, relations).select("authority", "child_id", "held_on")
    met = episodes.select("authority", "missing_episode_id", "child_id", "started_on")
    met = met.join(held, ["authority", "child_id"])
    found = met.group_by("authority", "missing_episode_id").agg(
        interviewed_before_on=row.held_on.max(where=row.held_on < row.started_on),
        interviewed_after_on=row.held_on.min(where=row.held_on >= row.started_on),
    )
    joined = episodes.left_join(found, ["authority", "missing_episode_id"])
    return joined.select(episodes, found.interviewed_before_on, found.interviewed_after_on)


def _held(episodes: Relation, relations: Relations) -> Relation:
    """Interviews held; where the child is left off, the missing episode tells."""
    children = episodes.select("authority", "missing_episode_id", child_in_episode="child_id")
    held = relations["return_interviews"].filter(row.held_on.notnull())
    joined = held.left_join(children, ["authority", "missing_episode_id"]).select(held, children.child_in_episode)
    return joined.mutate(child_id=row.child_id.coalesce(row.child_in_episode))


derived = DerivedColumns(
    title="When the child was interviewed, before and after",
    because="The published target asks for any interview in the quarter in which the child went missing.",
    onto="missing_episodes",
    uses=("missing_episodes.started_on", "return_interviews.held_at"),
    adds={"interviewed_before_on": Kind.DATE, "interviewed_after_on": Kind.DATE},
    add=add,
    after=("return_interview_days",),
)
