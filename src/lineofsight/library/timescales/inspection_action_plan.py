"""Action plan after an inspection: 70 working days (OF01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Action plan after an inspection",
    starts="the day the inspection report is published",
    stops="the written statement of action is with Ofsted",
    eras=(
        Era(
            code="OF01",
            length=70,
            unit=Unit.WORKING_DAYS,
            applies_from=date(2007, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007",
            population="inspected councils",
        ),
    ),
    examples=(("2018-08-21", "2018-11-28"),),
)
