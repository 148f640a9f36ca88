"""Supervision of a newly qualified social worker: 2 weeks (SU03)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Supervision of a newly qualified social worker",
    starts="the start of employment, then the last supervision",
    stops="the worker is supervised again",
    eras=(
        Era(
            code="SU03",
            length=2,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Nottinghamshire supervision standards",
            population="newly qualified social workers",
        ),
    ),
    examples=(("2024-01-10", "2024-01-24"),),
)
