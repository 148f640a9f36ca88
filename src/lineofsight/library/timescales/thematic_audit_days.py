"""Thematic audit days: 1 month (QA01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Thematic audit days",
    starts="the first day of the month",
    stops="two thematic audit days are held",
    eras=(
        Era(
            code="QA01",
            length=1,
            unit=Unit.MONTHS,
            counting=Counting.BEGINNING_WITH,
            applies_from=date(2012, 7, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brent improvement plan 2012",
            note="A count in each calendar month.",
        ),
    ),
    examples=(("2024-02-01", "2024-02-29"),),
)
