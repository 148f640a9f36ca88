"""Case supervision in the last three months: 3 months (SU02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Case supervision in the last three months",
    starts="the last recorded supervision of the case",
    stops="the case is discussed in supervision again",
    eras=(
        Era(
            code="SU02",
            length=3,
            unit=Unit.MONTHS,
            counting=Counting.ROLLING,
            applies_from=date(2017, 9, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brighton and Hove action plan 2017",
            population="cases open for more than three months",
            note=(
                "Looked at from the day of the snapshot: in time while this day has not passed. Newer cases would fail "
                "by construction, so they are left out."
            ),
        ),
    ),
    examples=(("2023-11-30", "2024-02-29"),),
)
