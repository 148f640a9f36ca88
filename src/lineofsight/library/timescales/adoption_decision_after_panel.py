"""Adoption: decision after the panel: 7 working days (AD05)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Adoption: decision after the panel",
    starts="the panel's recommendation",
    stops="the agency decision maker decides",
    eras=(
        Era(
            code="AD05",
            length=7,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2013, 7, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Statutory guidance on adoption 2013",
        ),
    ),
    examples=(("2024-03-28", "2024-04-10"),),
)
