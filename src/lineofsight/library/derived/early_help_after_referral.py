"""The early help that took over when social care closed a case."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(referrals: Relation, relations: Relations) -> Relation:
    """The first early help begun since the referral, still going on after the closure, and begun in time after it.

    Help that was there before the referral was not stepped down to: it had never gone.
    """
    helped = relations["early_help_episodes"].select(
        "authority", "child_id", helped_from_on="started_on", helped_until_on="ended_on"
    )
    met = referrals.join(helped, ["authority", "child_id"])
    begun = (row.helped_from_on >= row.referred_on) & (row.helped_from_on <= row.step_down_until_on)
    met = met.filter(begun & (row.helped_until_on.isnull() | (row.helped_until_on > row.closed_on)))
    first = met.group_by("authority", "referral_id").agg(stepped_down_on=row.helped_from_on.min())
    joined = referrals.left_join(first, ["authority", "referral_id"])
    return joined.select(referrals, first.stepped_down_on)


derived = DerivedColumns(
    title="Early help that took over from social care",
    because="A family whose case is closed into nothing is more likely to be back.",
    onto="referrals",
    uses=(
        "referrals.referred_on",
        "referrals.closed_on",
        "referrals.child_id",
        "early_help_episodes.started_on",
        "early_help_episodes.ended_on",
        "early_help_episodes.child_id",
    ),
    due={"step_down_until_on": ("step_up_or_down", "closed_on")},
    adds={"stepped_down_on": Kind.DATE},
    add=add,
)
