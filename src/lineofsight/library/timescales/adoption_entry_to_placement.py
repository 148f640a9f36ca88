"""Adoption: from entering care to moving in: 426 calendar days (AD01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Adoption: from entering care to moving in",
    starts="the day the child entered care",
    stops="the child moves in with the adoptive family",
    eras=(
        Era(
            code="AD01",
            length=426,
            unit=Unit.CALENDAR_DAYS,
            applies_from=date(2016, 3, 31),
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="DfE adoption scorecards",
            population="adopted children, as an average over three years",
            note=(
                "A threshold for an average, not a limit for one child. Earlier scorecards used 639, then 547 and 487 "
                "days."
            ),
        ),
    ),
    examples=(("2023-01-01", "2024-03-02"),),
)
