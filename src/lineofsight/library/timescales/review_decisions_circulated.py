"""Decisions of a review sent round: 5 working days (LA16)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Decisions of a review sent round",
    starts="the end of the review meeting",
    stops="its decisions are sent round",
    eras=(
        Era(
            code="LA16",
            length=5,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="IRO Handbook 2010",
            population="looked after children",
            note="The manager then has five working days to object.",
        ),
    ),
    examples=(("2024-03-28", "2024-04-08"),),
)
