"""Complaint: review panel: 30 working days (CO03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Complaint: review panel",
    starts="the day the panel is asked for",
    stops="the panel meets",
    eras=(
        Era(
            code="CO03",
            length=30,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2006, 9, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Children Act 1989 Representations Procedure (England) Regulations 2006",
        ),
    ),
    examples=(("2024-03-15", "2024-04-30"),),
)
