"""Allegation told to the designated officer: 1 working day (LD01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Allegation told to the designated officer",
    starts="the day the allegation comes to the employer's notice",
    stops="the designated officer is told",
    eras=(
        Era(
            code="LD01",
            length=1,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2006, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source="Working Together; Keeping Children Safe in Education; Sheffield procedures",
            population="allegations against people who work with children",
        ),
    ),
    examples=(("2024-03-28", "2024-04-02"),),
)
