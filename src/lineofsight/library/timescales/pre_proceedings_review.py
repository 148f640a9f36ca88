"""Pre-proceedings: review meeting: 6 weeks (PL03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Pre-proceedings: review meeting",
    starts="the first pre-proceedings meeting",
    stops="the review meeting is held",
    eras=(
        Era(
            code="PL03",
            length=6,
            unit=Unit.WEEKS,
            applies_from=date(2021, 3, 1),
            basis=Basis.GOOD_PRACTICE,
            evidence=Evidence.SECONDARY,
            source="Public Law Working Group best practice guidance, March 2021",
            population="families in pre-proceedings",
            note="Six to eight weeks is usual; a panel that meets each quarter cannot keep it.",
        ),
    ),
    examples=(("2024-01-10", "2024-02-21"),),
)
