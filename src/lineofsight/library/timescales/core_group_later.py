"""Core group: later meetings: 6 weeks (CP08)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Core group: later meetings",
    starts="the last core group",
    stops="the core group meets again",
    eras=(
        Era(
            code="CP08",
            length=6,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Wales Safeguarding Procedures; councils use 4 to 6 weeks, or 20 or 30 working days",
            population="children on a plan",
        ),
    ),
    examples=(("2024-01-10", "2024-02-21"),),
)
