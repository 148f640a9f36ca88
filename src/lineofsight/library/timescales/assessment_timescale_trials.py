"""Trials without assessment timescales: no fixed day (AS04)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Trials without assessment timescales",
    starts="the start of the trial",
    stops="the eight trial councils set their own assessment times",
    eras=(
        Era(
            code="AS04",
            applies_from=date(2011, 3, 1),
            applies_to=date(2013, 4, 14),
            basis=Basis.DISPENSATION,
            evidence=Evidence.SECONDARY,
            source="trials that followed the Munro review",
            population="eight trial councils, Cumbria among them",
            no_date="They were free of the national limits, so there is no due date.",
            note="Figures of 2011 to 2013 do not compare like with like where a trial council is among them.",
        ),
    ),
)
