"""Visit to a looked after child: other placements after the first year: 6 weeks (LA06)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Visit to a looked after child: other placements after the first year",
    starts="the last visit",
    stops="the child is visited",
    eras=(
        Era(
            code="LA06",
            length=6,
            unit=Unit.WEEKS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
            population="after the first year, other placements",
        ),
        relaxed("LA06"),
    ),
    examples=(
        ("2024-02-01", "2024-03-14"),
        ("2020-04-24", ""),
    ),
)
