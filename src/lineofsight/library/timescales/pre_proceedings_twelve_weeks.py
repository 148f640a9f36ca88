"""Pre-proceedings: twelve weeks in all: 12 weeks (PL04)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Pre-proceedings: twelve weeks in all",
    starts="the letter before proceedings or the first meeting",
    stops="the family is stepped down or the application is issued",
    eras=(
        Era(
            code="PL04",
            length=12,
            unit=Unit.WEEKS,
            basis=Basis.GOOD_PRACTICE,
            evidence=Evidence.SECONDARY,
            source="usual practice, as solicitors describe it",
            population="families in pre-proceedings",
        ),
    ),
    examples=(("2024-01-10", "2024-04-03"),),
)
