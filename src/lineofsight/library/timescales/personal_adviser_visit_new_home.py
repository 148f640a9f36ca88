"""Personal adviser's visit to a new home: 7 calendar days (LC04)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Personal adviser's visit to a new home",
    starts="the day the council first provides the accommodation",
    stops="the personal adviser visits the young person there",
    eras=(
        Era(
            code="LC04",
            length=7,
            unit=Unit.CALENDAR_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Leavers (England) Regulations 2010, regulation 8",
            population="relevant and former relevant young people",
        ),
    ),
    examples=(("2024-02-26", "2024-03-04"),),
)
