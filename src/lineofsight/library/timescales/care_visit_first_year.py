"""Visit to a looked after child: first year of the placement: 6 weeks (LA04)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Visit to a looked after child: first year of the placement",
    starts="the last visit",
    stops="the child is visited",
    eras=(
        Era(
            code="LA04",
            length=6,
            unit=Unit.WEEKS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
            population="the first year of any placement",
            note="Test the gap between one visit and the next, not a number of visits in a period.",
        ),
        relaxed("LA04"),
    ),
    examples=(
        ("2024-02-01", "2024-03-14"),
        ("2020-04-23", "2020-06-04"),
        ("2020-04-24", ""),
    ),
)
