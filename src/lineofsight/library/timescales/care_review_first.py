"""Looked after review: first: 28 calendar days, then 20 working days (LA12)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Looked after review: first",
    starts="the day the child becomes looked after",
    stops="the first review is held",
    eras=(
        Era(
            code="LA12",
            length=20,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33",
            population="all looked after children but those in short breaks",
        ),
        Era(
            length=28,
            unit=Unit.CALENDAR_DAYS,
            applies_from=date(1991, 10, 14),
            applies_to=date(2011, 3, 31),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Review of Children's Cases Regulations 1991, as amended",
            population="all looked after children",
        ),
    ),
    examples=(
        ("2024-03-15", "2024-04-16"),
        ("2011-03-31", "2011-04-28"),
        ("2011-04-01", "2011-05-05"),
    ),
)
