"""Strategy discussion: 3 working days (CP01)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Strategy discussion",
    starts="the day there is reason to suspect significant harm",
    stops="the strategy discussion is held",
    eras=(
        Era(
            code="CP01",
            length=3,
            unit=Unit.WORKING_DAYS,
            basis=Basis.GUIDANCE_WITHOUT_A_NUMBER,
            evidence=Evidence.VERIFY,
            source="Working Together (at once, or the same day where needed); local procedures of 2 or 3 working days",
            population="children thought to be at risk",
            note="Three working days is the outer limit assumed here; where the risk is immediate it is the same day.",
        ),
    ),
    examples=(("2024-03-28", "2024-04-04"),),
)
