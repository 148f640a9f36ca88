"""Case audits by each manager: 1 month (QA02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Case audits by each manager",
    starts="the first day of the month",
    stops="each manager audits two cases",
    eras=(
        Era(
            code="QA02",
            length=1,
            unit=Unit.MONTHS,
            counting=Counting.BEGINNING_WITH,
            applies_from=date(2012, 7, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brent improvement plan 2012",
            population="managers",
            note="A count by manager in each calendar month.",
        ),
    ),
    examples=(("2024-02-01", "2024-02-29"),),
)
