"""Private fostering: council's first visit: 7 working days (PF02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Private fostering: council's first visit",
    starts="the day the notice is received",
    stops="an officer visits the home and sees the carer, and the child alone",
    eras=(
        Era(
            code="PF02",
            length=7,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2005, 7, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Children (Private Arrangements for Fostering) Regulations 2005, regulations 4 and 7",
            population="each notice",
        ),
        relaxed("PF02"),
    ),
    examples=(
        ("2024-03-28", "2024-04-10"),
        ("2020-04-23", "2020-05-04"),
        ("2020-04-24", ""),
    ),
)
