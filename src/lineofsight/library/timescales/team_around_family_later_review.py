"""Team around the family: later reviews: 3 months (FD09)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Team around the family: later reviews",
    starts="the last review",
    stops="the team around the family reviews the plan again",
    eras=(
        Era(
            code="FD09",
            length=3,
            unit=Unit.MONTHS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Sefton and Devon early help procedures",
            population="early help",
            note=(
                "A council that reviews every twelve weeks must set weeks: twelve weeks end earlier than three months."
            ),
        ),
    ),
    examples=(("2023-11-30", "2024-02-29"),),
)
