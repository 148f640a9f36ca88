"""Child and family assessment: 45 working days (AS05)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child and family assessment",
    starts="the day of the referral, or the start of the assessment where there was no new referral",
    stops="the assessment is authorised",
    eras=(
        Era(
            code="AS05",
            length=45,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2013, 4, 15),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.READ,
            source=(
                "Working Together to Safeguard Children 2013, 2015, 2018 and 2023; guide to the DfE interactive tool"
            ),
            population="children assessed under section 17 or 47",
            note=(
                "Guidance counts from the referral, the national return from the actual start of the assessment; keep "
                "both days and say which one is reported."
            ),
        ),
    ),
    examples=(
        ("2023-03-20", "2023-05-26"),
        ("2017-07-01", "2017-09-04"),
        ("2013-04-15", "2013-06-19"),
    ),
)
