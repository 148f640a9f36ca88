"""When an arrangement becomes private fostering: 28 calendar days (PF06)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="When an arrangement becomes private fostering",
    starts="the first day with the carer",
    stops="the arrangement counts as private fostering",
    eras=(
        Era(
            code="PF06",
            length=28,
            unit=Unit.CALENDAR_DAYS,
            counting=Counting.LASTING,
            basis=Basis.STATUTE,
            evidence=Evidence.READ,
            source="Children Act 1989, section 66",
            population="under 16, or 18 if disabled",
            note="An arrangement meant to last 28 days or more counts from its first day.",
        ),
    ),
    examples=(("2024-02-10", "2024-03-08"),),
)
