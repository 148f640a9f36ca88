"""Early help assessment: 45 working days (FD07)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Early help assessment",
    starts="the day the request is accepted or the family consents",
    stops="the early help assessment is finished",
    eras=(
        Era(
            code="FD07",
            length=45,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.VERIFY,
            source="commonly set by councils; no source read",
            population="early help",
            note=(
                "Councils set anything from 20 to 45 working days; in the days of the common assessment framework 30 "
                "to 35 were usual."
            ),
        ),
    ),
    examples=(("2023-03-20", "2023-05-26"),),
)
