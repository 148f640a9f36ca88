"""Team around the family: first review: 6 weeks (FD08)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Team around the family: first review",
    starts="the end of the early help assessment",
    stops="the team around the family holds its first review",
    eras=(
        Era(
            code="FD08",
            length=6,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Sefton, Trafford and Devon early help procedures",
            population="early help",
            note="Elsewhere eight weeks, or cycles of twelve.",
        ),
    ),
    examples=(("2024-01-10", "2024-02-21"),),
)
