"""Early help: search for an existing plan: 48 hours (FD04)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Early help: search for an existing plan",
    starts="the time at which the need is identified",
    stops="the search for an existing early help plan is done",
    eras=(
        Era(
            code="FD04",
            length=48,
            unit=Unit.HOURS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Sefton early help timescales",
            population="early help",
            note="One council's standard, shown as an example.",
        ),
    ),
    examples=(("2024-10-26T12:00:00+01:00", "2024-10-28T11:00:00+00:00"),),
)
