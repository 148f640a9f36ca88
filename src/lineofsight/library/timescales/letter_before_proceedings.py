"""Letter before proceedings: 5 working days (PL01)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Letter before proceedings",
    starts="the decision to enter pre-proceedings",
    stops="the letter before proceedings is sent",
    eras=(
        Era(
            code="PL01",
            length=5,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Devon public law outline guide",
            population="families in pre-proceedings",
        ),
    ),
    examples=(("2024-03-28", "2024-04-08"),),
)
