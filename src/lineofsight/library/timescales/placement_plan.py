"""Placement plan: 5 working days (LA02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Placement plan",
    starts="the start of the placement",
    stops="the placement plan is in place",
    eras=(
        Era(
            code="LA02",
            length=5,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 9",
            population="each placement",
        ),
        relaxed("LA02"),
    ),
    examples=(
        ("2024-03-28", "2024-04-08"),
        ("2020-04-23", "2020-04-30"),
        ("2020-09-26", "2020-10-02"),
        ("2020-04-24", ""),
    ),
)
