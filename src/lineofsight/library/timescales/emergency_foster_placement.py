"""Emergency foster placement: 6 working days (LA29)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Emergency foster placement",
    starts="the start of the placement",
    stops="the placement ends or its terms are put in order",
    eras=(
        Era(
            code="LA29",
            length=6,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.SECONDARY,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 23",
            population="carers outside the terms of their approval",
        ),
        relaxed("LA29", length=24, unit=Unit.WEEKS, evidence=Evidence.SECONDARY),
    ),
    examples=(
        ("2024-03-28", "2024-04-09"),
        ("2020-05-01", "2020-10-16"),
    ),
)
