"""Visit to a child placed with parents before the assessment: 1 week (LA08)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Visit to a child placed with parents before the assessment",
    starts="the start of the placement, then the last visit",
    stops="the child is visited",
    eras=(
        Era(
            code="LA08",
            length=1,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
            population="until the first review",
            note="After the first review, every six weeks.",
        ),
        relaxed("LA08"),
    ),
    examples=(
        ("2024-02-01", "2024-02-08"),
        ("2020-04-24", ""),
    ),
)
