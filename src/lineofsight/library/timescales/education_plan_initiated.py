"""Personal education plan begun: 10 working days (LA26)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Personal education plan begun",
    starts="the day the child becomes looked after",
    stops="the personal education plan is begun",
    eras=(
        Era(
            code="LA26",
            length=10,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2014, 7, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source="Promoting the education of looked-after children 2018; Birmingham virtual school",
            population="looked after children from nursery age to 18",
            note="Working days and not school days: the clock runs in August too.",
        ),
    ),
    examples=(("2024-08-16", "2024-09-02"),),
)
