"""Dental check: 12 months (LA24)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Dental check",
    starts="the last dental check",
    stops="a dentist checks the child's teeth",
    eras=(
        Era(
            code="LA24",
            length=12,
            unit=Unit.MONTHS,
            basis=Basis.NATIONAL_INDICATOR,
            evidence=Evidence.READ,
            source="national return on looked after children, outcome measures",
            population="children looked after for 12 months at 31 March",
            note=(
                "The national measure asks for a check in the year to 31 March, at every age; one that was refused "
                "counts as not done."
            ),
        ),
    ),
    examples=(("2023-05-15", "2024-05-15"),),
)
