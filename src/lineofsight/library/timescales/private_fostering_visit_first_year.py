"""Private fostering visit: first year: 6 weeks (PF03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Private fostering visit: first year",
    starts="the last visit",
    stops="the child is visited",
    eras=(
        Era(
            code="PF03",
            length=6,
            unit=Unit.WEEKS,
            applies_from=date(2005, 7, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Children (Private Arrangements for Fostering) Regulations 2005, regulation 8",
            population="the first year",
            note="The arrangement counts as begun when the council becomes aware of it.",
        ),
    ),
    examples=(("2024-02-01", "2024-03-14"),),
)
