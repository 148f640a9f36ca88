"""Foster carer review: later ones: 12 months (LA34)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Foster carer review: later ones",
    starts="the last review",
    stops="the next review is held",
    eras=(
        Era(
            code="LA34",
            length=12,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Fostering Services (England) Regulations 2011, regulation 28",
            population="approved foster carers",
        ),
    ),
    examples=(("2024-02-29", "2025-02-28"),),
)
