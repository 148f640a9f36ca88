"""Child in need review, every four weeks: 4 weeks (CN02)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child in need review, every four weeks",
    starts="the first child in need meeting, then the last review",
    stops="the plan is reviewed",
    eras=(
        Era(
            code="CN02",
            length=4,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Sefton procedures",
            population="children in need",
        ),
    ),
    examples=(("2024-01-10", "2024-02-07"),),
)
