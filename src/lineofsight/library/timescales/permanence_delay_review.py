"""Thematic review of delay in permanence: 6 months (QA05)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Thematic review of delay in permanence",
    starts="the last review",
    stops="delay in permanence is reviewed again",
    eras=(
        Era(
            code="QA05",
            length=6,
            unit=Unit.MONTHS,
            counting=Counting.ROLLING,
            applies_from=date(2017, 9, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brighton and Hove action plan 2017",
        ),
    ),
    examples=(("2023-09-30", "2024-03-30"),),
)
