"""Visit to a looked after child: agreed long-term foster placement: 6 months (LA07)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Visit to a looked after child: agreed long-term foster placement",
    starts="the last visit",
    stops="the child is visited",
    eras=(
        Era(
            code="LA07",
            length=6,
            unit=Unit.MONTHS,
            applies_from=date(2015, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Care Planning and Fostering (Miscellaneous Amendments) (England) Regulations 2015 (SI 2015/495)",
            population="long-term foster placements of over a year, where the child is old enough and agrees",
            note="That the interval changed was read; the number itself was not.",
        ),
        relaxed("LA07"),
    ),
    examples=(
        ("2023-08-31", "2024-02-29"),
        ("2020-04-24", ""),
    ),
)
