"""Child protection visit, every four weeks: 4 weeks (CP10)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child protection visit, every four weeks",
    starts="the start of the plan, then the last visit",
    stops="the child is seen",
    eras=(
        Era(
            code="CP10",
            length=4,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            applies_from=date(2016, 9, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Southwark procedures; London child protection procedures leave it to the plan",
            population="children on a plan",
        ),
    ),
    examples=(("2024-01-10", "2024-02-07"),),
)
