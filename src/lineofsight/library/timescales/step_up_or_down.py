"""Passage between early help and social care: 1 month."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Passage between early help and social care",
    starts="the end of the one service",
    stops="the other service begins, or receives the referral",
    eras=(
        Era(
            length=1,
            unit=Unit.MONTHS,
            basis=Basis.LOCAL,
            evidence=Evidence.VERIFY,
            source="the product's default; no national rule says how long a hand-over may take",
            population="children who step up to social care or down to early help",
            note="Used to tell a hand-over from a new start. A council sets its own.",
        ),
    ),
    examples=(
        ("2023-05-10", "2023-06-10"),
        ("2023-01-31", "2023-02-28"),
    ),
)
