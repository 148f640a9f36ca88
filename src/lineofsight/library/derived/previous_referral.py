"""The referral before this one."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row


def add(referrals: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """Referrals of one child in order of date; two on the same day are in the order of their ids.

    Referrals that name no child are about nobody knows how many children: none is the previous one of another.
    """
    by_child = ibis.window(group_by=["authority", "child_id"], order_by=["referred_on", "referral_id"])
    is_known = row.child_id.notnull()
    return referrals.mutate(
        previous_referred_on=cases((is_known, row.referred_on.lag().over(by_child)), otherwise=None),
        twelve_months_after_previous_on=cases((is_known, row.twelve_months_on.lag().over(by_child)), otherwise=None),
    )


derived = DerivedColumns(
    title="The child's previous referral",
    because="A referral that comes back asks whether the help before it was enough.",
    onto="referrals",
    uses=("referrals.referred_on", "referrals.child_id"),
    due={"twelve_months_on": ("re_referral_twelve_months", "referred_on")},
    adds={"previous_referred_on": Kind.DATE, "twelve_months_after_previous_on": Kind.DATE},
    add=add,
)
