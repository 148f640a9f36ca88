"""Expected length of a child in need plan: 12 weeks (CN04)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Expected length of a child in need plan",
    starts="the start of the child in need plan",
    stops="the plan is stepped down, closed or stepped up",
    eras=(
        Era(
            code="CN04",
            length=12,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Sefton procedures; Waltham Forest and Derbyshire work to six months",
            population="children in need",
        ),
    ),
    examples=(("2024-01-10", "2024-04-03"),),
)
