"""Period covered by Annex A: 6 months (OF02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Period covered by Annex A",
    starts="the day of the inspection notice",
    stops="the lists of Annex A look back",
    eras=(
        Era(
            code="OF02",
            length=6,
            unit=Unit.MONTHS,
            counting=Counting.LOOKING_BACK,
            applies_from=date(2018, 1, 1),
            basis=Basis.INSPECTION_FRAMEWORK,
            evidence=Evidence.READ,
            source="Ofsted framework for inspecting local authority children's services, Annex A",
            note=(
                "Lists 10 and 11 look back over 12 months, and some columns of the six-month lists count 12 months too."
            ),
        ),
    ),
    examples=(("2024-08-31", "2024-02-29"),),
)
