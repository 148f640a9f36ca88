"""Personal education plan ready: 20 working days (LA27)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Personal education plan ready",
    starts="the day the child becomes looked after",
    stops="the personal education plan is ready for the first review",
    eras=(
        Era(
            code="LA27",
            length=20,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2014, 7, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source="Promoting the education of looked-after children 2018; Oldham and Somerset guidance",
            population="looked after children",
        ),
    ),
    examples=(("2024-03-15", "2024-04-16"),),
)
