"""Open assessment past its limit at the census: 45 working days (AS08)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Open assessment past its limit at the census",
    starts="the start of the assessment",
    stops="the assessment is authorised by the day of the census",
    eras=(
        Era(
            code="AS08",
            length=45,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2014, 4, 1),
            basis=Basis.DATA_DEFINITION,
            evidence=Evidence.READ,
            source="children in need census, query 8670Q",
            population="children in need census",
            note=(
                "A public checking tool counts the start as day 1, one working day shorter; --counting beginning-with "
                "shows its answer."
            ),
        ),
    ),
    examples=(("2024-02-05", "2024-04-10"),),
)
