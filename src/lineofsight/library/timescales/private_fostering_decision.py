"""Private fostering: is it suitable: 42 calendar days (PF05)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Private fostering: is it suitable",
    starts="the day the notice is received",
    stops="the council decides whether the arrangement is suitable",
    eras=(
        Era(
            code="PF05",
            length=42,
            unit=Unit.CALENDAR_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.VERIFY,
            source="commonly 42 to 45 days; no source read",
            population="each notice",
        ),
    ),
    examples=(("2024-02-01", "2024-03-14"),),
)
