"""Review health assessment: under five: 6 months (LA22)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Review health assessment: under five",
    starts="the last health assessment",
    stops="the child's health is assessed again",
    eras=(
        Era(
            code="LA22",
            length=6,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7",
            population="before the fifth birthday",
            note="For the yearly national measure both assessments of the year must be done.",
        ),
    ),
    examples=(("2023-08-31", "2024-02-29"),),
)
