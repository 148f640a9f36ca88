"""Issues resolution hearing: 20 weeks (PL09)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Issues resolution hearing",
    starts="the day of issue",
    stops="the issues resolution hearing is held",
    eras=(
        Era(
            code="PL09",
            length=20,
            unit=Unit.WEEKS,
            applies_from=date(2014, 4, 22),
            basis=Basis.PRACTICE_DIRECTION,
            evidence=Evidence.VERIFY,
            source="Family Procedure Rules, practice direction 12A",
            population="care proceedings",
        ),
    ),
    examples=(("2024-01-02", "2024-05-21"),),
)
