"""Care plan: 10 working days (LA01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Care plan",
    starts="the start of the first placement",
    stops="the care plan is in place",
    eras=(
        Era(
            code="LA01",
            length=10,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 4",
            population="looked after children without a care plan made for the court",
            note="The plan should come before the placement; this is the limit where that cannot be.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-02"),),
)
