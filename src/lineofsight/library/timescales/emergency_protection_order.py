"""Emergency protection order: 8 calendar days (CP22)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Emergency protection order",
    starts="the day the order is made",
    stops="the order ends",
    eras=(
        Era(
            code="CP22",
            length=8,
            unit=Unit.CALENDAR_DAYS,
            counting=Counting.BEGINNING_WITH,
            applies_from=date(1991, 10, 14),
            basis=Basis.STATUTE,
            evidence=Evidence.VERIFY,
            source="Children Act 1989, section 45",
            note="The court may extend it once, by up to seven days.",
        ),
    ),
    examples=(("2024-02-26", "2024-03-04"),),
)
