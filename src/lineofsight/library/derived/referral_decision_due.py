"""When it must be decided what to do with a referral."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day by which a referral must be decided",
    because="A social worker has one working day to choose the response, so that urgent need is not left to wait.",
    onto="referrals",
    uses=("referrals.referred_on",),
    due={"decision_due_on": ("referral_decision", "referred_on")},
)
