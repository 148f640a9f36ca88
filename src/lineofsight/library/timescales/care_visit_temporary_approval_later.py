"""Visit to a child with a temporarily approved carer, after the first review: 4 weeks (LA10)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Visit to a child with a temporarily approved carer, after the first review",
    starts="the first review, then the last visit",
    stops="the child is visited",
    eras=(
        Era(
            code="LA10",
            length=4,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
            population="until the carer is approved or the order changes",
        ),
        relaxed("LA10"),
    ),
    examples=(
        ("2024-02-01", "2024-02-29"),
        ("2020-04-24", ""),
    ),
)
