"""Two years in one placement: 24 months (LA36)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Two years in one placement",
    starts="the start of the placement",
    stops="the placement counts as long-term stability",
    eras=(
        Era(
            code="LA36",
            length=24,
            unit=Unit.MONTHS,
            counting=Counting.AT_LEAST,
            applies_from=date(2008, 4, 1),
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="national indicator 63",
            population="under 16, looked after for two and a half years",
        ),
    ),
    examples=(("2022-02-28", "2024-02-28"),),
)
