"""Independent reviewing officer named: 5 working days (LA18)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Independent reviewing officer named",
    starts="the day the child becomes looked after",
    stops="an independent reviewing officer is named",
    eras=(
        Era(
            code="LA18",
            length=5,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source="IRO Handbook 2010; Bristol procedures",
            population="looked after children",
        ),
    ),
    examples=(("2024-03-28", "2024-04-08"),),
)
