"""Adoption: wait of less than fourteen months: 426 calendar days (AD03)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Adoption: wait of less than fourteen months",
    starts="the day the child entered care",
    stops="the child moves in with the adoptive family",
    eras=(
        Era(
            code="AD03",
            length=426,
            unit=Unit.CALENDAR_DAYS,
            counting=Counting.BEGINNING_WITH,
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="DfE adoption scorecards",
            population="children as a share over three years",
            note="Fewer than 426 days between the two events, so this is the last day that counts.",
        ),
    ),
    examples=(("2023-01-01", "2024-03-01"),),
)
