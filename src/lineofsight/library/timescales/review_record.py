"""Full record of a review: 15 working days (LA17)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Full record of a review",
    starts="the end of the review meeting",
    stops="the full record is written",
    eras=(
        Era(
            code="LA17",
            length=15,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="IRO Handbook 2010",
            population="looked after children",
            note="It should reach everyone within 20 working days.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-09"),),
)
