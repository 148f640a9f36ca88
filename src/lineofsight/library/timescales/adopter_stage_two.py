"""Adopters: stage two: 4 months (AD07)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Adopters: stage two",
    starts="the start of stage two",
    stops="the approval is decided",
    eras=(
        Era(
            code="AD07",
            length=4,
            unit=Unit.MONTHS,
            applies_from=date(2013, 7, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Adoption Agencies Regulations 2005, as amended in 2013",
            population="people who wish to adopt",
        ),
    ),
    examples=(("2023-10-31", "2024-02-29"),),
)
