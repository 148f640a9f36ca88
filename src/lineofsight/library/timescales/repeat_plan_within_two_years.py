"""Second child protection plan within two years: 24 months (CP20)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Second child protection plan within two years",
    starts="the end of the previous plan",
    stops="a new plan counts as a repeat when it starts",
    eras=(
        Era(
            code="CP20",
            length=24,
            unit=Unit.MONTHS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="regional quarterly set; Safeguarding Pressures research",
            population="plans that start in the period",
            note="Counted from the end of one plan to the start of the next.",
        ),
    ),
    examples=(
        ("2022-02-28", "2024-02-28"),
        ("2024-02-29", "2026-02-28"),
    ),
)
