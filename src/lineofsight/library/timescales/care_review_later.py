"""Looked after review: later ones: 6 months (LA14)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Looked after review: later ones",
    starts="the previous review",
    stops="the next review is held",
    eras=(
        Era(
            code="LA14",
            length=6,
            unit=Unit.MONTHS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33",
            population="all looked after children",
            note="A review held as a series of meetings is held on the day it is completed.",
        ),
        relaxed("LA14", no_date="There was no fixed limit: where it was reasonably practicable."),
    ),
    examples=(
        ("2023-08-31", "2024-02-29"),
        ("2020-04-23", "2020-10-23"),
        ("2020-04-24", ""),
    ),
)
