"""Case supervision, every month: 1 month (SU01)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Case supervision, every month",
    starts="the last recorded supervision of the case",
    stops="the case is discussed in supervision again",
    eras=(
        Era(
            code="SU01",
            length=1,
            unit=Unit.MONTHS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brent, Walsall and Nottinghamshire supervision standards",
            population="allocated children",
            note="Say whether it is counted by worker or by child.",
        ),
    ),
    examples=(("2024-01-31", "2024-02-29"),),
)
