"""Review health assessment: five and over: 12 months (LA23)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Review health assessment: five and over",
    starts="the last health assessment",
    stops="the child's health is assessed again",
    eras=(
        Era(
            code="LA23",
            length=12,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7",
            population="from the fifth birthday",
            note="Which of the two limits holds is settled by the age on the day it is due.",
        ),
    ),
    examples=(("2024-02-29", "2025-02-28"),),
)
