"""When the child's earlier early help had ended."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(episodes: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """The latest end, by the day this episode began, among episodes of the child that began before it.

    Help that was still going on is no previous help. An episode without a start or a child has none.
    """
    earlier = episodes.select(
        "authority",
        "child_id",
        earlier_started_on="started_on",
        earlier_ended_on="ended_on",
        limit_on="twelve_months_after_end_on",
    )
    met = episodes.join(earlier, ["authority", "child_id"])
    met = met.filter((row.earlier_started_on < row.started_on) & (row.earlier_ended_on <= row.started_on))
    latest = met.group_by("authority", "early_help_episode_id").agg(
        previous_ended_on=row.earlier_ended_on.max(), twelve_months_after_previous_on=row.limit_on.max()
    )
    joined = episodes.left_join(latest, ["authority", "early_help_episode_id"])
    return joined.select(episodes, latest.previous_ended_on, latest.twelve_months_after_previous_on)


derived = DerivedColumns(
    title="The end of the child's previous early help",
    because="Help that starts anew soon after it ended asks whether it ended too soon.",
    onto="early_help_episodes",
    uses=("early_help_episodes.started_on", "early_help_episodes.ended_on", "early_help_episodes.child_id"),
    due={"twelve_months_after_end_on": ("re_referral_twelve_months", "ended_on")},
    adds={"previous_ended_on": Kind.DATE, "twelve_months_after_previous_on": Kind.DATE},
    add=add,
)
