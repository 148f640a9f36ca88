"""Adoption: from entering care to moving in, foster carers allowed for: 426 calendar days (AD04)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Adoption: from entering care to moving in, foster carers allowed for",
    starts="the day the child entered care",
    stops="the child is placed with the family that adopts, as foster or adoptive family",
    eras=(
        Era(
            code="AD04",
            length=426,
            unit=Unit.CALENDAR_DAYS,
            applies_from=date(2013, 1, 1),
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="Adoption and Special Guardianship Leadership Board data",
            population="adopted children",
            note="The clock stops when the child joins the foster family that later adopts.",
        ),
    ),
    examples=(("2023-01-01", "2024-03-02"),),
)
