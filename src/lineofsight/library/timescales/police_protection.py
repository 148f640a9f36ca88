"""Police protection: 72 hours (CP23)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Police protection",
    starts="the time at which the child is taken into police protection",
    stops="it ends",
    eras=(
        Era(
            code="CP23",
            length=72,
            unit=Unit.HOURS,
            applies_from=date(1991, 10, 14),
            basis=Basis.STATUTE,
            evidence=Evidence.VERIFY,
            source="Children Act 1989, section 46",
        ),
    ),
    examples=(("2024-03-29T17:30:00+00:00", "2024-04-01T18:30:00+01:00"),),
)
