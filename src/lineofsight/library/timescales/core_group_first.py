"""Core group: first meeting: 10 working days (CP07)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Core group: first meeting",
    starts="the conference that made the plan",
    stops="the core group first meets",
    eras=(
        Era(
            code="CP07",
            length=10,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2006, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source="Working Together to Safeguard Children 2006 to 2023; council procedures",
            population="children on a plan",
        ),
    ),
    examples=(("2024-03-15", "2024-04-02"),),
)
