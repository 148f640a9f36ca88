"""Child in need review: 3 months (CN03)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child in need review",
    starts="the start of the child in need plan, then the last review",
    stops="the plan is reviewed",
    eras=(
        Era(
            code="CN03",
            length=3,
            unit=Unit.MONTHS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.VERIFY,
            source="commonly set by councils; no source read",
            population="children in need",
            note=(
                "Guidance asks for regular review and gives no number. Six weeks, three months, and six months for "
                "disabled children are in use."
            ),
        ),
    ),
    examples=(("2023-11-30", "2024-02-29"),),
)
