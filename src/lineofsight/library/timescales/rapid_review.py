"""Serious incident: rapid review: 15 working days (SI02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Serious incident: rapid review",
    starts="the day the partners become aware",
    stops="the rapid review goes to the national panel",
    eras=(
        Era(
            code="SI02",
            length=15,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2018, 6, 29),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Working Together to Safeguard Children 2018 and 2023",
        ),
    ),
    examples=(("2023-12-14", "2024-01-09"),),
)
