"""Personal education plan reviewed: 1 school term (LA28)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Personal education plan reviewed",
    starts="the school term that has begun",
    stops="the personal education plan is reviewed",
    eras=(
        Era(
            code="LA28",
            length=1,
            unit=Unit.SCHOOL_TERMS,
            counting=Counting.BEGINNING_WITH,
            applies_from=date(2014, 7, 1),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.SECONDARY,
            source="Promoting the education of looked-after children 2018; Birmingham virtual school",
            population="looked after children",
            note="One review inside each of three terms; two in one term do not make up for a term without.",
        ),
    ),
)
