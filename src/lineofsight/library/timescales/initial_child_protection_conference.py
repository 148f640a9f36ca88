"""Initial child protection conference: 15 working days (CP04, CP05)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Initial child protection conference",
    starts="the strategy discussion that began the section 47 enquiry",
    stops="the conference is held",
    eras=(
        Era(
            code="CP04",
            length=15,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2010, 4, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.READ,
            source="Working Together to Safeguard Children 2010 to 2023; guide to the DfE interactive tool",
            population="children who go to a conference",
            note=(
                "Published figures count from the start of the section 47 enquiry since 2012/13. A conference before "
                "its start is an error of record and never in time."
            ),
        ),
        Era(
            code="CP05",
            length=15,
            unit=Unit.WORKING_DAYS,
            applies_from=date(1999, 12, 1),
            applies_to=date(2010, 3, 31),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Working Together to Safeguard Children 1999 and 2006",
            population="children who go to a conference",
            note="Where there were several strategy discussions, this clock ran from the last one.",
        ),
    ),
    examples=(
        ("2009-12-14", "2010-01-07"),
        ("2023-12-14", "2024-01-09"),
        ("2022-05-26", "2022-06-20"),
        ("2022-09-05", "2022-09-27"),
        ("2020-04-24", "2020-05-18"),
    ),
)
