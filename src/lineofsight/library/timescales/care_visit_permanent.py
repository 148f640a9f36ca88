"""Visit to a looked after child: placement meant to last until 18: 3 months (LA05)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Visit to a looked after child: placement meant to last until 18",
    starts="the last visit",
    stops="the child is visited",
    eras=(
        Era(
            code="LA05",
            length=3,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
            population="after the first year, placements meant to last until 18",
            note="Needs a record that the placement is meant to last until 18, and since when.",
        ),
        relaxed("LA05"),
    ),
    examples=(
        ("2023-11-30", "2024-02-29"),
        ("2020-04-24", ""),
    ),
)
