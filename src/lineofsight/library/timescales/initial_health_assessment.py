"""Initial health assessment: 20 working days (LA21)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Initial health assessment",
    starts="the day the child becomes looked after",
    stops="the written health report is ready for the first review",
    eras=(
        Era(
            code="LA21",
            length=20,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source=(
                "Promoting the health and wellbeing of looked-after children 2015; Care Planning, Placement and Case "
                "Review (England) Regulations 2010, regulation 7"
            ),
            population="looked after children",
            note="The national return does not hold its date; it comes from health.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-16"),),
)
