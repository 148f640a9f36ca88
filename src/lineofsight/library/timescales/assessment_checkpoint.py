"""Manager's checkpoint in the assessment: 10 working days (AS07)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Manager's checkpoint in the assessment",
    starts="the start of the assessment",
    stops="a manager records a review of the assessment",
    eras=(
        Era(
            code="AS07",
            length=10,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2013, 4, 15),
            basis=Basis.LOCAL,
            evidence=Evidence.VERIFY,
            source="common local rule; no source read",
            population="children assessed",
            note="Often repeated at 20 and 30 working days.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-02"),),
)
