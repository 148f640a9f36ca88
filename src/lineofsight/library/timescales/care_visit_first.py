"""Visit to a looked after child: first in a placement: 1 week (LA03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Visit to a looked after child: first in a placement",
    starts="the start of the placement",
    stops="the child is visited",
    eras=(
        Era(
            code="LA03",
            length=1,
            unit=Unit.WEEKS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
            population="each new placement",
            note="Every move starts it again. Adoptive placements fall under other regulations.",
        ),
        relaxed("LA03"),
    ),
    examples=(
        ("2024-02-01", "2024-02-08"),
        ("2020-04-23", "2020-04-30"),
        ("2020-04-24", ""),
    ),
)
