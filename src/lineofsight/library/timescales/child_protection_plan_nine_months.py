"""Child protection plan at nine months: 9 months (CP15)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child protection plan at nine months",
    starts="the start of the plan",
    stops="management reviews a plan that may be drifting",
    eras=(
        Era(
            code="CP15",
            length=9,
            unit=Unit.MONTHS,
            basis=Basis.LOCAL,
            evidence=Evidence.VERIFY,
            source="common early alert; a freedom of information request to Barnet",
            population="children on a plan",
        ),
    ),
    examples=(("2023-05-31", "2024-02-29"),),
)
