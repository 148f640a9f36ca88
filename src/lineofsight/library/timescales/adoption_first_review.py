"""Adoption placement: first review: 4 weeks (AD08)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Adoption placement: first review",
    starts="the day the child is placed for adoption",
    stops="the first review is held",
    eras=(
        Era(
            code="AD08",
            length=4,
            unit=Unit.WEEKS,
            applies_from=date(2005, 12, 30),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Adoption Agencies Regulations 2005, regulation 36",
            population="children placed for adoption",
            note="Then after three months, then every six; weekly visits until the first review.",
        ),
    ),
    examples=(("2024-01-10", "2024-02-07"),),
)
