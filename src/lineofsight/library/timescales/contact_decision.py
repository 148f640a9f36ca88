"""Decision on a contact: 1 working day (FD01)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Decision on a contact",
    starts="the day the contact is received",
    stops="a decision on the contact is recorded",
    eras=(
        Era(
            code="FD01",
            length=1,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="local practice standards; Darlington performance reports 2018/19 and 2022/23",
            population="all contacts",
            note=(
                "Three clocks go by this name: one working day, 24 hours by the clock and 24 working hours. On a "
                "Friday afternoon they end days apart."
            ),
        ),
    ),
    examples=(
        ("2024-03-28", "2024-04-02"),
        ("2023-12-22", "2023-12-27"),
    ),
)
