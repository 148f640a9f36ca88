"""Child seen during the assessment: 10 working days (AS06)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child seen during the assessment",
    starts="the start of the assessment",
    stops="the child is seen, and alone where that is right",
    eras=(
        Era(
            code="AS06",
            length=10,
            unit=Unit.WORKING_DAYS,
            basis=Basis.GUIDANCE_WITHOUT_A_NUMBER,
            evidence=Evidence.READ,
            source="Working Together (no number); common local standards of 5 or 10 working days",
            population="children assessed",
            note="Annex A holds only yes or no, so this can be tested only where dates of visits are held.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-02"),),
)
