"""Section 47 enquiry finished: 15 working days (CP03)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Section 47 enquiry finished",
    starts="the strategy discussion that began the enquiry",
    stops="the outcome is recorded and authorised",
    eras=(
        Era(
            code="CP03",
            length=15,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.SECONDARY,
            source="derived from the limit for the conference; Pan-Sussex and other local procedures",
            population="section 47 enquiries",
            note=(
                "An enquiry that leads to no conference has no national limit at all; councils use 10 or 15 working "
                "days."
            ),
        ),
    ),
    examples=(("2023-12-14", "2024-01-09"),),
)
