"""Pathway plan: 3 months (LC01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Pathway plan",
    starts="the day the young person becomes eligible or relevant",
    stops="the pathway plan is in place",
    eras=(
        Era(
            code="LC01",
            length=3,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source=(
                "Care Planning, Placement and Case Review (England) Regulations 2010, regulations 42 and 43; Care "
                "Leavers (England) Regulations 2010"
            ),
            population="eligible young people aged 16 and 17",
            note="Often aimed at the age of 16 years and 3 months.",
        ),
    ),
    examples=(("2023-11-30", "2024-02-29"),),
)
