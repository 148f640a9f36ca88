"""Support after a child protection plan: 3 months (CP21)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Support after a child protection plan",
    starts="the end of the child protection plan",
    stops="the child in need plan that follows may end",
    eras=(
        Era(
            code="CP21",
            length=3,
            unit=Unit.MONTHS,
            counting=Counting.AT_LEAST,
            applies_from=date(2018, 5, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Lancashire procedures",
            population="children stepped down from a plan",
            note="A least time: ending sooner is the failure, not ending later.",
        ),
    ),
    examples=(("2023-11-30", "2024-02-29"),),
)
