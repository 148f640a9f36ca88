"""Pathway plan review after a move into new accommodation: 28 calendar days (LC03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Pathway plan review after a move into new accommodation",
    starts="the day the council first provides the accommodation",
    stops="the pathway plan is reviewed, as soon as practicable, but",
    eras=(
        Era(
            code="LC03",
            length=28,
            unit=Unit.CALENDAR_DAYS,
            counting=Counting.AT_LEAST,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Care Leavers (England) Regulations 2010, regulation 7",
            population="young people in accommodation the council provides",
            note="There is no last day: the review follows these 28 days as soon as it can be held.",
        ),
    ),
    examples=(("2024-02-10", "2024-03-09"),),
)
