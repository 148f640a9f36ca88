"""The referral that followed early help, or came while it lasted."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(episodes: Relation, relations: Relations) -> Relation:
    """The first referral after the day help began and within the time for a hand-over after it ended.

    A referral that led to no further action was not taken up and does not count; one with a blank there does.
    """
    taken_up = relations["referrals"].filter(~row.no_further_action.fill_null(False))
    taken_up = taken_up.select("authority", "child_id", "referred_on")
    met = episodes.join(taken_up, ["authority", "child_id"])
    met = met.filter((row.referred_on > row.started_on) & (row.referred_on <= row.step_up_until_on))
    first = met.group_by("authority", "early_help_episode_id").agg(stepped_up_on=row.referred_on.min())
    joined = episodes.left_join(first, ["authority", "early_help_episode_id"])
    return joined.select(episodes, first.stepped_up_on)


derived = DerivedColumns(
    title="The referral in which early help ended",
    because="Early help that ends in a referral tells of need that grew in spite of it.",
    onto="early_help_episodes",
    uses=(
        "early_help_episodes.started_on",
        "early_help_episodes.ended_on",
        "early_help_episodes.child_id",
        "referrals.referred_on",
        "referrals.child_id",
    ),
    where_told=("referrals.no_further_action",),
    due={"step_up_until_on": ("step_up_or_down", "ended_on")},
    adds={"stepped_up_on": Kind.DATE},
    add=add,
)
