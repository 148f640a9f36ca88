"""Pre-proceedings: sixteen weeks in all: 16 weeks (PL05)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Pre-proceedings: sixteen weeks in all",
    starts="the decision, the letter or the first meeting, as the council settles",
    stops="the family is stepped down or the application is issued",
    eras=(
        Era(
            code="PL05",
            length=16,
            unit=Unit.WEEKS,
            applies_from=date(2021, 3, 1),
            basis=Basis.GOOD_PRACTICE,
            evidence=Evidence.VERIFY,
            source="Public Law Working Group best practice guidance, March 2021",
            population="families in pre-proceedings",
            note="Counted by family, not by child. Which event starts it varies, so name it beside the figure.",
        ),
    ),
    examples=(("2024-01-10", "2024-05-01"),),
)
