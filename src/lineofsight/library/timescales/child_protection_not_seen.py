"""Child on a plan not seen by anyone: 6 weeks (CP11)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child on a plan not seen by anyone",
    starts="the last time any agency saw the child",
    stops="a manager acts",
    eras=(
        Era(
            code="CP11",
            length=6,
            unit=Unit.WEEKS,
            counting=Counting.ROLLING,
            applies_from=date(2016, 9, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Southwark procedures (heading read)",
            population="children on a plan",
        ),
    ),
    examples=(("2024-01-10", "2024-02-21"),),
)
