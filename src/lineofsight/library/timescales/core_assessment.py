"""Core assessment: 35 working days (AS03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Core assessment",
    starts="the end of the initial assessment, or the strategy discussion or new information that started it",
    stops="the core assessment is finished",
    eras=(
        Era(
            code="AS03",
            length=35,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2000, 4, 1),
            applies_to=date(2013, 4, 14),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source=(
                "Framework for the Assessment of Children in Need 2000; Working Together to Safeguard Children 2006 "
                "and 2010; national indicator 60"
            ),
            population="children in need",
            note="Any of three events may start it. Ten days and these 35 make the 45 of today's single assessment.",
        ),
    ),
    examples=(
        ("2011-03-18", "2011-05-12"),
        ("2012-05-01", "2012-06-22"),
    ),
)
