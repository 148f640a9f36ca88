"""Personal adviser's later visits: 2 months (LC05)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Personal adviser's later visits",
    starts="the last visit",
    stops="the personal adviser visits the young person",
    eras=(
        Era(
            code="LC05",
            length=2,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Leavers (England) Regulations 2010, regulation 8",
            population="young people in accommodation the council provides",
            note="Two months, often wrongly set as eight weeks, which end days earlier.",
        ),
    ),
    examples=(("2023-12-31", "2024-02-29"),),
)
