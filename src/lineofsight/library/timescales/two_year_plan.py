"""Child protection plan of two years or more: 730 calendar days (CP18)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child protection plan of two years or more",
    starts="the first day of the plan",
    stops="the plan counts as one of two years or more",
    eras=(
        Era(
            code="CP18",
            length=730,
            unit=Unit.CALENDAR_DAYS,
            counting=Counting.LASTING,
            applies_from=date(2008, 4, 1),
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="national indicator 64; guide to the DfE interactive tool",
            population="plans that end in the year, or are open at its end",
            note=(
                "More than 729 days with the last day counted, so over a leap day it is reached a day earlier than two "
                "calendar years."
            ),
        ),
    ),
    examples=(
        ("2022-03-01", "2024-02-28"),
        ("2023-03-01", "2025-02-27"),
    ),
)
