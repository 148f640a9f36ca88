"""Child in need visit: 20 working days (CN05)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child in need visit",
    starts="the start of the child in need plan, then the last visit",
    stops="the child is seen",
    eras=(
        Era(
            code="CN05",
            length=20,
            unit=Unit.WORKING_DAYS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.VERIFY,
            source="commonly set by councils; no source read",
            population="children in need",
            note="There is no national interval: four weeks, six weeks and 30 working days are also in use.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-16"),),
)
