"""Return home interview: 72 hours (MI01, MI04)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Return home interview",
    starts="the time at which the child is found or comes back",
    stops="the interview is held",
    eras=(
        Era(
            code="MI01",
            length=72,
            unit=Unit.HOURS,
            applies_from=date(2014, 1, 20),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source="Statutory guidance on children who run away or go missing from home or care, January 2014",
            population="every missing episode, from home or care",
            note=(
                "Offered, accepted, held and held in time are four different numbers. Some councils count three "
                "working days."
            ),
        ),
        Era(
            code="MI04",
            length=72,
            unit=Unit.HOURS,
            applies_from=date(2009, 7, 1),
            applies_to=date(2014, 1, 19),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Statutory guidance on children who run away and go missing, July 2009; national indicator 71",
        ),
    ),
    examples=(
        ("2012-03-23T17:30:00+00:00", "2012-03-26T18:30:00+01:00"),
        ("2024-03-29T17:30:00+00:00", "2024-04-01T18:30:00+01:00"),
        ("2024-10-25T17:30:00+01:00", "2024-10-28T16:30:00+00:00"),
    ),
)
