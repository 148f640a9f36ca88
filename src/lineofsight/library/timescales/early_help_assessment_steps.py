"""Early help: steps of the assessment done: 10 working days (FD05)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Early help: steps of the assessment done",
    starts="the day the family consents or the assessment starts",
    stops="the first five steps of the early help assessment are done",
    eras=(
        Era(
            code="FD05",
            length=10,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Sefton early help timescales",
            population="early help",
            note="One council's standard, shown as an example.",
        ),
    ),
    examples=(("2023-12-14", "2024-01-02"),),
)
