"""Second or later child protection plan, ever: no fixed day (CP19)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Second or later child protection plan, ever",
    starts="the end of any earlier plan",
    stops="a new plan starts",
    eras=(
        Era(
            code="CP19",
            applies_from=date(2008, 4, 1),
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="national indicator 65; DfE statistics of second plans",
            population="plans that start in the year",
            no_date="Counted however long ago the earlier plan was, so there is no due date.",
            note=(
                "A council knows only the plans it holds: moves between councils and short extracts hide earlier ones."
            ),
        ),
    ),
)
