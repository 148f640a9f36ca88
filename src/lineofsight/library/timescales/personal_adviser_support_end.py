"""Support from a personal adviser: 4 years (LC07)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Support from a personal adviser",
    starts="the 21st birthday",
    stops="support from a personal adviser may be asked for",
    eras=(
        Era(
            code="LC07",
            length=4,
            unit=Unit.YEARS,
            applies_from=date(2018, 4, 1),
            basis=Basis.STATUTE,
            evidence=Evidence.READ,
            source="Children and Social Work Act 2017, section 3",
            population="former relevant young people",
            note=(
                "That is, up to the 25th birthday. Before, support ended sooner, so the group counted is larger from "
                "2018 on."
            ),
        ),
    ),
    examples=(
        ("2021-02-28", "2025-02-28"),
        ("2024-02-29", "2028-02-29"),
    ),
)
