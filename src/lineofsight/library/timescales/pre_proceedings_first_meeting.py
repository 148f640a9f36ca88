"""Pre-proceedings: first meeting: 5 working days (PL02)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Pre-proceedings: first meeting",
    starts="the decision to start pre-proceedings",
    stops="the first meeting with the parents is held",
    eras=(
        Era(
            code="PL02",
            length=5,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Devon public law outline guide",
            population="families in pre-proceedings",
            note="Elsewhere ten working days from the letter.",
        ),
    ),
    examples=(("2024-03-28", "2024-04-08"),),
)
