"""Local child safeguarding practice review: 6 months (SI03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Local child safeguarding practice review",
    starts="the decision to hold a review",
    stops="the review is published",
    eras=(
        Era(
            code="SI03",
            length=6,
            unit=Unit.MONTHS,
            applies_from=date(2018, 6, 29),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Working Together to Safeguard Children 2018 and 2023",
        ),
    ),
    examples=(("2023-08-31", "2024-02-29"),),
)
