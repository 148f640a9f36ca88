"""Complaint: stage two: 25 working days (CO02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Complaint: stage two",
    starts="the day stage two is asked for",
    stops="the investigation is finished",
    eras=(
        Era(
            code="CO02",
            length=25,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2006, 9, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Children Act 1989 Representations Procedure (England) Regulations 2006",
            note="May be extended to 65 working days.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-23"),),
)
