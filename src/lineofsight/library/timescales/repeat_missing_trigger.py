"""Repeat missing episodes: 30 calendar days (MI03)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Repeat missing episodes",
    starts="the third missing episode",
    stops="earlier episodes are counted towards a strategy meeting",
    eras=(
        Era(
            code="MI03",
            length=30,
            unit=Unit.CALENDAR_DAYS,
            counting=Counting.LOOKING_BACK,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Derbyshire procedures",
            population="missing children",
            note="Three episodes inside this window call for a meeting. Three in 90 days is also in use.",
        ),
    ),
    examples=(("2024-03-10", "2024-02-09"),),
)
