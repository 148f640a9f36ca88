"""Adoption: from placement order to match: 121 calendar days (AD02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Adoption: from placement order to match",
    starts="the day the court gave authority to place",
    stops="the council decides on the match",
    eras=(
        Era(
            code="AD02",
            length=121,
            unit=Unit.CALENDAR_DAYS,
            applies_from=date(2016, 3, 31),
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="DfE adoption scorecards",
            population="children with a placement order, as an average over three years",
            note=(
                "A match made before the order counts as no days at all. Earlier scorecards used 213, 182 and 152 days."
            ),
        ),
    ),
    examples=(("2024-01-01", "2024-05-01"),),
)
