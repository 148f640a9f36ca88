"""Transfer-in conference: 15 working days (CP06)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Transfer-in conference",
    starts="the day the other council tells of a child on a plan who has moved",
    stops="the receiving council holds its conference",
    eras=(
        Era(
            code="CP06",
            length=15,
            unit=Unit.WORKING_DAYS,
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Working Together to Safeguard Children 2010 to 2023; London child protection procedures",
            population="children who move in on a plan",
            note="Counted nationally as an initial conference although another event starts its clock.",
        ),
    ),
    examples=(("2023-12-14", "2024-01-09"),),
)
