"""Independent reviewing officer's formal dispute: 20 working days (LA19)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Independent reviewing officer's formal dispute",
    starts="the day the formal dispute is raised",
    stops="it is settled or taken to Cafcass",
    eras=(
        Era(
            code="LA19",
            length=20,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="IRO Handbook 2010",
            population="looked after children",
        ),
    ),
    examples=(("2024-03-15", "2024-04-16"),),
)
