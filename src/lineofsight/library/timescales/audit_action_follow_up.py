"""Follow-up of audit actions: 20 working days (QA06)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Follow-up of audit actions",
    starts="the day the audit is finalised",
    stops="the actions can be seen on the child's record",
    eras=(
        Era(
            code="QA06",
            length=20,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source=(
                "Ofsted 2020, which found audit actions missing from records; the number is a default of this product"
            ),
            population="audited children",
            note="No source gives a number. After this day, audit the case again.",
        ),
    ),
    examples=(("2024-03-15", "2024-04-16"),),
)
