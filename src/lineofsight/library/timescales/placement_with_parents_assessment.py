"""Placement with parents before the assessment: 10 working days (LA32)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Placement with parents before the assessment",
    starts="the start of the placement",
    stops="the assessment is done and the placement decided",
    eras=(
        Era(
            code="LA32",
            length=10,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 19",
            population="children placed with parents before assessment",
        ),
    ),
    examples=(("2024-03-15", "2024-04-02"),),
)
