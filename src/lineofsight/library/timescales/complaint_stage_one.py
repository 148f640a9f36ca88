"""Complaint: stage one: 10 working days (CO01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Complaint: stage one",
    starts="the day the complaint is received",
    stops="the complaint is answered",
    eras=(
        Era(
            code="CO01",
            length=10,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2006, 9, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Children Act 1989 Representations Procedure (England) Regulations 2006",
            note="May be extended to 20 working days.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-02"),),
)
