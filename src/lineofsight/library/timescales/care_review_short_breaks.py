"""Short breaks: first review: 3 months (LA15)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Short breaks: first review",
    starts="the start of the first short break placement",
    stops="the first review is held",
    eras=(
        Era(
            code="LA15",
            length=3,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48 (read in part)",
            population="children in a series of short breaks",
            note="Keep short breaks out of counts of looked after children and out of the other review clocks.",
        ),
    ),
    examples=(("2023-11-30", "2024-02-29"),),
)
