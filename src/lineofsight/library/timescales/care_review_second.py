"""Looked after review: second: 3 months (LA13)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Looked after review: second",
    starts="the first review",
    stops="the second review is held",
    eras=(
        Era(
            code="LA13",
            length=3,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33",
            population="all looked after children",
        ),
    ),
    examples=(("2023-11-30", "2024-02-29"),),
)
