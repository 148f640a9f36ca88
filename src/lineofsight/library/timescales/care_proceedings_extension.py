"""Care proceedings: extension: 8 weeks (PL07)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Care proceedings: extension",
    starts="the end of the 26 weeks or of the last extension",
    stops="the court disposes of the application",
    eras=(
        Era(
            code="PL07",
            length=8,
            unit=Unit.WEEKS,
            applies_from=date(2014, 4, 22),
            basis=Basis.STATUTE,
            evidence=Evidence.READ,
            source="Children Act 1989, section 32(5) to (8)",
            population="each extension",
        ),
    ),
    examples=(("2024-07-01", "2024-08-26"),),
)
