"""Re-referral within twelve months: 12 months."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Re-referral within twelve months",
    starts="the previous referral",
    stops="another referral counts as a re-referral when it is received",
    eras=(
        Era(
            length=12,
            unit=Unit.MONTHS,
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="DfE children in need statistics; guide to the DfE interactive tool",
            population="referrals of the same child",
            note="From referral to referral, not from closure; twelve calendar months, the last day included.",
        ),
    ),
    examples=(
        ("2023-05-15", "2024-05-15"),
        ("2024-02-29", "2025-02-28"),
    ),
)
