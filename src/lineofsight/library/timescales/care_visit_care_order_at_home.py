"""Visit to a child under a care order living with parents: 1 week (LA11)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Visit to a child under a care order living with parents",
    starts="the day the care order is made",
    stops="the child is visited",
    eras=(
        Era(
            code="LA11",
            length=1,
            unit=Unit.WEEKS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
            population="care orders, child living with a parent",
            note="Counted from the order, not from the placement; afterwards every six weeks.",
        ),
        relaxed("LA11"),
    ),
    examples=(
        ("2024-02-01", "2024-02-08"),
        ("2020-04-24", ""),
    ),
)
