"""Connected person: temporary approval: 16 weeks (LA30)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.relaxation_of_2020 import relaxed

timescale = Timescale(
    title="Connected person: temporary approval",
    starts="the day of temporary approval",
    stops="the full assessment is done and the carer approved",
    eras=(
        Era(
            code="LA30",
            length=16,
            unit=Unit.WEEKS,
            applies_from=date(2011, 4, 1),
            basis=Basis.REGULATION,
            evidence=Evidence.VERIFY,
            source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 24",
            population="family and friends foster carers",
        ),
        relaxed("LA30", length=24, unit=Unit.WEEKS, evidence=Evidence.SECONDARY),
    ),
    examples=(
        ("2024-01-10", "2024-05-01"),
        ("2020-05-01", "2020-10-16"),
    ),
)
