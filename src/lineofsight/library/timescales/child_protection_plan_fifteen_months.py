"""Child protection plan at fifteen months: 15 months (CP16)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child protection plan at fifteen months",
    starts="the start of the plan",
    stops="senior managers review the plan and consider legal steps",
    eras=(
        Era(
            code="CP16",
            length=15,
            unit=Unit.MONTHS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="West Sussex performance reports",
            population="children on a plan",
        ),
    ),
    examples=(("2022-11-30", "2024-02-29"),),
)
