"""Audit report to the management team: 3 months (QA04)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Audit report to the management team",
    starts="the end of the quarter",
    stops="the quarterly report goes to the management team",
    eras=(
        Era(
            code="QA04",
            length=3,
            unit=Unit.MONTHS,
            applies_from=date(2012, 7, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brent improvement plan 2012",
        ),
    ),
    examples=(("2023-12-31", "2024-03-31"),),
)
