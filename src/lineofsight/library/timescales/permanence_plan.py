"""Plan for permanence: 4 months (LA20)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Plan for permanence",
    starts="the day the child becomes looked after",
    stops="a plan for permanence is agreed at the second review",
    eras=(
        Era(
            code="LA20",
            length=4,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Children Act 1989 guidance, volume 2; IRO Handbook 2010",
            population="looked after children",
            note="The event is the second review, whenever it is held; 20 working days and three months bound it.",
        ),
    ),
    examples=(("2023-10-31", "2024-02-29"),),
)
