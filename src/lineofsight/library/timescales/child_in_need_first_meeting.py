"""Child in need: first planning meeting: 10 working days (CN01)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child in need: first planning meeting",
    starts="the outcome of the assessment",
    stops="the first child in need meeting is held",
    eras=(
        Era(
            code="CN01",
            length=10,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Sefton procedures",
            population="children in need",
        ),
    ),
    examples=(("2024-03-15", "2024-04-02"),),
)
