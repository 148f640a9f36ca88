"""Connected person: extension: 8 weeks (LA31)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Connected person: extension",
    starts="the end of temporary approval",
    stops="the approval is decided",
    eras=(
        Era(
            code="LA31",
            length=8,
            unit=Unit.WEEKS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 25",
            population="family and friends foster carers, once only",
            note="Or until an independent review has reported.",
        ),
    ),
    examples=(("2024-01-10", "2024-03-06"),),
)
