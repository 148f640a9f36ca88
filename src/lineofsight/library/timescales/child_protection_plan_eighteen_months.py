"""Child protection plan at eighteen months: 18 months (CP17)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child protection plan at eighteen months",
    starts="the start of the plan",
    stops="an independent reviewing officer or manager reviews the plan",
    eras=(
        Era(
            code="CP17",
            length=18,
            unit=Unit.MONTHS,
            applies_from=date(2010, 11, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brighton and Hove area development plan 2010/11; West Sussex performance reports",
            population="children on a plan",
        ),
    ),
    examples=(("2022-08-31", "2024-02-29"),),
)
