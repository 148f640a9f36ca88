"""Care proceedings: 26 weeks (PL06)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Care proceedings",
    starts="the day on which the application is issued",
    stops="the court disposes of the application",
    eras=(
        Era(
            code="PL06",
            length=26,
            unit=Unit.WEEKS,
            counting=Counting.BEGINNING_WITH,
            applies_from=date(2014, 4, 22),
            basis=Basis.STATUTE,
            evidence=Evidence.READ,
            source="Children Act 1989, section 32, as amended by the Children and Families Act 2014",
            population="applications for care or supervision orders",
            note="The day of issue is day 1, so the last day is 181 days after it.",
        ),
    ),
    examples=(("2024-01-02", "2024-07-01"),),
)
