"""Foster carer review: first: 12 months (LA33)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Foster carer review: first",
    starts="the day of approval",
    stops="the first review is held",
    eras=(
        Era(
            code="LA33",
            length=12,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Fostering Services (England) Regulations 2011, regulation 28",
            population="approved foster carers",
            note="The first review goes to the fostering panel.",
        ),
    ),
    examples=(("2024-02-29", "2025-02-28"),),
)
