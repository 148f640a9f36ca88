"""Referrals on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.ASSESSMENTS,
    place=20,
    shows=("referred_on", "source", "primary_need", "outcome", "closed_on", "closure_reason", "worker_id"),
    moments=(
        Moment(on="referred_on", title="Referral received", tells=("source", "primary_need")),
        Moment(on="decided_on", title="Referral decided", tells=("outcome", "no_further_action")),
        Moment(on="closed_on", title="Case closed", tells=("closure_reason",)),
    ),
)
