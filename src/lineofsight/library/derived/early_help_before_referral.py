"""Whether a child who is referred had early help before."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(referrals: Relation, relations: Relations) -> Relation:
    """Only help that began before the day of the referral: help begun on that day may well have come of it.

    A child without a record of help is "no", since a record is all there is to ask; a partner's help may lack one.
    """
    helped = relations["early_help_episodes"].select(
        "authority",
        "child_id",
        helped_from_on="started_on",
        helped_until_on="ended_on",
        lately_until_on="twelve_months_after_end_on",
    )
    met = referrals.join(helped, ["authority", "child_id"]).filter(row.helped_from_on < row.referred_on)
    is_open = row.helped_until_on.isnull() | (row.helped_until_on > row.referred_on)
    found = met.group_by("authority", "referral_id").agg(
        helped_then=row.count(where=is_open),
        helped_lately=row.count(where=is_open | (row.lately_until_on >= row.referred_on)),
    )
    joined = referrals.left_join(found, ["authority", "referral_id"])
    return joined.select(
        referrals,
        early_help_was_open=found.helped_then.fill_null(0) > 0,
        early_help_was_recent=found.helped_lately.fill_null(0) > 0,
    )


derived = DerivedColumns(
    title="Early help before a referral",
    because="It shows whether families were helped before their trouble reached social care.",
    onto="referrals",
    uses=(
        "referrals.referred_on",
        "referrals.child_id",
        "early_help_episodes.started_on",
        "early_help_episodes.ended_on",
        "early_help_episodes.child_id",
    ),
    adds={"early_help_was_open": Kind.FLAG, "early_help_was_recent": Kind.FLAG},
    add=add,
    after=("previous_early_help",),
)
