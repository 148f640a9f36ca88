"""Until when a worker's involvement counts among those of the last twelve months."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="Twelve months after the involvement ended",
    because="A worker who left within the year is one of the workers the child has had to get used to.",
    onto="involvements",
    uses=("involvements.ended_on",),
    due={"counts_until_on": ("re_referral_twelve_months", "ended_on")},
)
