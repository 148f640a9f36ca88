"""Year in which placements are counted: 12 months (LA35)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Year in which placements are counted",
    starts="1 April",
    stops="placements are counted",
    eras=(
        Era(
            code="LA35",
            length=12,
            unit=Unit.MONTHS,
            counting=Counting.BEGINNING_WITH,
            applies_from=date(2008, 4, 1),
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="national return on looked after children; national indicator 62",
            population="children looked after at 31 March",
            note=(
                "Three or more make a child's year unstable. A placement open on 1 April counts; one under 24 hours, "
                "or adoption by the same carer, does not. A live rolling year is another measure."
            ),
        ),
    ),
    examples=(("2023-04-01", "2024-03-31"),),
)
