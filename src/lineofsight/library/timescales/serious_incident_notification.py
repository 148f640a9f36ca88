"""Serious incident: notice: 5 working days (SI01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Serious incident: notice",
    starts="the day the council becomes aware",
    stops="the national panel, Ofsted and the DfE are told",
    eras=(
        Era(
            code="SI01",
            length=5,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2018, 6, 29),
            basis=Basis.STATUTE,
            evidence=Evidence.VERIFY,
            source="Children Act 2004, section 16C; Working Together to Safeguard Children 2018 and 2023",
        ),
    ),
    examples=(("2024-03-28", "2024-04-08"),),
)
