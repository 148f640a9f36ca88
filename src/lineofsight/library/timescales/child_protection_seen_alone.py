"""Child on a plan seen alone: no fixed day (CP12)."""

from __future__ import annotations

from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Child on a plan seen alone",
    starts="each visit",
    stops="the child is seen alone",
    eras=(
        Era(
            code="CP12",
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="London child protection procedures, as quoted by Southwark",
            population="children on a plan",
            no_date="At least every second visit: a count of visits, so there is no due date.",
        ),
    ),
)
