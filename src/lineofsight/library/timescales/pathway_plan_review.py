"""Pathway plan review: 6 months (LC02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Pathway plan review",
    starts="the pathway plan, then the last review",
    stops="the pathway plan is reviewed",
    eras=(
        Era(
            code="LC02",
            length=6,
            unit=Unit.MONTHS,
            counting=Counting.ROLLING,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Care Leavers (England) Regulations 2010, regulation 7",
            population="eligible, relevant and former relevant young people",
            note="That a plan exists is another measure than that it was reviewed in time.",
        ),
    ),
    examples=(("2023-08-31", "2024-02-29"),),
)
