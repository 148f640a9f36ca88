"""Strengths and difficulties questionnaire: 12 months (LA25)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Strengths and difficulties questionnaire",
    starts="the last questionnaire",
    stops="the main carer completes another",
    eras=(
        Era(
            code="LA25",
            length=12,
            unit=Unit.MONTHS,
            applies_from=date(2008, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.READ,
            source="national return on looked after children, outcome measures",
            population="aged 4 to 16, looked after for 12 months",
            note="Asked for once in each year to 31 March.",
        ),
    ),
    examples=(("2023-05-15", "2024-05-15"),),
)
