"""Private fostering visit: later years: 12 weeks (PF04)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Private fostering visit: later years",
    starts="the last visit",
    stops="the child is visited",
    eras=(
        Era(
            code="PF04",
            length=12,
            unit=Unit.WEEKS,
            applies_from=date(2005, 7, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Children (Private Arrangements for Fostering) Regulations 2005, regulation 8",
            population="the second and later years",
        ),
    ),
    examples=(("2024-01-10", "2024-04-03"),),
)
