"""First review conference: 3 months (CP13)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="First review conference",
    starts="the initial child protection conference",
    stops="the first review conference is held",
    eras=(
        Era(
            code="CP13",
            length=3,
            unit=Unit.MONTHS,
            applies_from=date(1999, 12, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.READ,
            source="Working Together to Safeguard Children 1999 to 2023; national indicator 67",
            population="children on a plan",
            note="Three months is not 91 days. National checks group by days, so say which count a figure uses.",
        ),
    ),
    examples=(
        ("2023-11-30", "2024-02-29"),
        ("2022-11-30", "2023-02-28"),
    ),
)
