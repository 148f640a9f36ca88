"""Early help: assessment and plan shared: 15 working days (FD06)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Early help: assessment and plan shared",
    starts="the start of the early help assessment",
    stops="conclusions and actions are agreed and the family has its copy",
    eras=(
        Era(
            code="FD06",
            length=15,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Sefton early help timescales",
            population="early help",
            note="One council's standard, shown as an example.",
        ),
    ),
    examples=(("2023-12-14", "2024-01-09"),),
)
