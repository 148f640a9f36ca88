"""Audits of child protection conferences: 1 month (QA03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Audits of child protection conferences",
    starts="the first day of the month",
    stops="three conferences are audited",
    eras=(
        Era(
            code="QA03",
            length=1,
            unit=Unit.MONTHS,
            counting=Counting.BEGINNING_WITH,
            applies_from=date(2010, 11, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brighton and Hove area development plan 2010/11",
            note="A count in each calendar month.",
        ),
    ),
    examples=(("2024-02-01", "2024-02-29"),),
)
