"""Start of the section 47 enquiry: 0 working days (CP02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Start of the section 47 enquiry",
    starts="the day of the strategy discussion that decides on the enquiry",
    stops="the start of the enquiry is recorded",
    eras=(
        Era(
            code="CP02",
            length=0,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2009, 4, 1),
            basis=Basis.DATA_DEFINITION,
            evidence=Evidence.READ,
            source="children in need census definition of the section 47 start",
            population="section 47 enquiries",
            note=(
                "The same day by definition. Where the day the worker began was recorded instead, every later clock "
                "starts late."
            ),
        ),
    ),
    examples=(
        ("2024-03-28", "2024-03-28"),
        ("2024-03-30", "2024-03-30"),
    ),
)
