"""Initial assessment: 7 working days, then 10 (AS01, AS02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Initial assessment",
    starts="the day of the referral",
    stops="the initial assessment is finished",
    eras=(
        Era(
            code="AS01",
            length=7,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2000, 4, 1),
            applies_to=date(2010, 3, 31),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source=(
                "Framework for the Assessment of Children in Need 2000; Working Together to Safeguard Children 2006; "
                "national indicator 59"
            ),
            population="children referred",
        ),
        Era(
            code="AS02",
            length=10,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2010, 4, 1),
            applies_to=date(2013, 4, 14),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source="Working Together to Safeguard Children 2010",
            population="children referred",
            note="Councils moved to the single assessment at different times, so figures were published until 2013/14.",
        ),
        Era(
            code="AS01",
            length=7,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2010, 4, 1),
            applies_to=date(2013, 4, 14),
            authorities=("331",),
            exception=True,
            basis=Basis.LOCAL,
            evidence=Evidence.SECONDARY,
            source="Coventry safeguarding procedures, October 2010",
            population="children referred in Coventry",
            note="Coventry kept the older limit after national guidance had moved to 10 working days.",
        ),
    ),
    examples=(
        ("2009-12-18", "2009-12-31"),
        ("2010-03-31", "2010-04-13"),
        ("2010-04-01", "2010-04-19"),
        ("2010-12-17", "2011-01-05"),
        ("2010-12-17", "2010-12-30", "331"),
    ),
)
