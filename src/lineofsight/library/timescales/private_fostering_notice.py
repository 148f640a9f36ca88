"""Private fostering: notice: 6 weeks (PF01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Private fostering: notice",
    starts="the day the arrangement is to begin",
    stops="the council is told",
    eras=(
        Era(
            code="PF01",
            length=6,
            unit=Unit.WEEKS,
            counting=Counting.BEFORE,
            applies_from=date(2005, 7, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Children (Private Arrangements for Fostering) Regulations 2005, regulation 3",
            population="carers and parents",
            note="An arrangement that begins sooner is to be told of at once.",
        ),
    ),
    examples=(("2024-09-02", "2024-07-22"),),
)
