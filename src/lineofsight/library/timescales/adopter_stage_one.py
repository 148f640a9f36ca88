"""Adopters: stage one: 2 months (AD06)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Adopters: stage one",
    starts="the day the registration of interest is accepted",
    stops="stage one is decided",
    eras=(
        Era(
            code="AD06",
            length=2,
            unit=Unit.MONTHS,
            applies_from=date(2013, 7, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Adoption Agencies Regulations 2005, as amended in 2013",
            population="people who wish to adopt",
        ),
    ),
    examples=(("2023-12-31", "2024-02-29"),),
)
