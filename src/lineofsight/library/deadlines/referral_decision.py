"""Referrals to be decided on."""

from __future__ import annotations

from lineofsight.core.deadlines import Tracker
from lineofsight.library.running_clocks import for_each_row

tracker = Tracker(
    title="Decisions on referrals",
    because="A social worker has one working day to choose the response, so that urgent need is not left to wait.",
    place=20,
    table="referrals",
    uses=("referrals.referred_on", "referrals.decided_on", "referrals.closed_on"),
    timescales=("referral_decision",),
    clocks=for_each_row("referrals", "referral_decision", started="referred_on", met="decided_on", ended="closed_on"),
)
