"""Child protection visit: 10 working days (CP09)."""

from __future__ import annotations

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child protection visit",
    starts="the start of the plan, then the last visit at which the child was seen",
    stops="the lead social worker sees the child",
    eras=(
        Era(
            code="CP09",
            length=10,
            unit=Unit.WORKING_DAYS,
            counting=Counting.ROLLING,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Darlington performance reports",
            population="children on a plan",
            note="There is no national interval: 5, 10, 15 and 20 working days and four weeks are all in use.",
        ),
    ),
    examples=(
        ("2024-03-15", "2024-04-02"),
        ("2023-12-14", "2024-01-02"),
    ),
)
