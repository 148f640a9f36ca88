"""Decision on a referral: 1 working day (FD03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Decision on a referral",
    starts="the day the referral is received",
    stops="a social worker decides what happens next and tells the referrer",
    eras=(
        Era(
            code="FD03",
            length=1,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2006, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.READ,
            source=(
                "Working Together to Safeguard Children, 1999 and every edition since; guide to the DfE interactive "
                "tool"
            ),
            population="all referrals",
            note=(
                "The children in need census does not hold the time of the decision, so only the council can measure "
                "this."
            ),
        ),
    ),
    examples=(
        ("2024-03-28", "2024-04-02"),
        ("2022-09-16", "2022-09-20"),
    ),
)
