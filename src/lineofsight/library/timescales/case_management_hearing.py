"""Case management hearing: 18 working days (PL08)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Case management hearing",
    starts="the day of issue",
    stops="the case management hearing is held",
    eras=(
        Era(
            code="PL08",
            length=18,
            unit=Unit.WORKING_DAYS,
            counting=Counting.BEGINNING_WITH,
            not_before=12,
            applies_from=date(2014, 4, 22),
            basis=Basis.PRACTICE_DIRECTION,
            evidence=Evidence.VERIFY,
            source="Family Procedure Rules, practice direction 12A",
            population="care proceedings",
            note="Between day 12 and day 18, the day of issue being day 1.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-11"),),
)
