"""Later review conferences: 6 months (CP14)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Later review conferences",
    starts="the last review conference",
    stops="the next review conference is held",
    eras=(
        Era(
            code="CP14",
            length=6,
            unit=Unit.MONTHS,
            applies_from=date(1999, 12, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.READ,
            source="Working Together to Safeguard Children 1999 to 2023; national indicator 67",
            population="children on a plan",
            note=(
                "The national indicator looks at the whole history: one late review due in the year makes the child "
                "late."
            ),
        ),
    ),
    examples=(("2023-08-31", "2024-02-29"),),
)
