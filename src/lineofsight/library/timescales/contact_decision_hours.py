"""Decision on a contact, by the hour: 24 hours (FD02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Decision on a contact, by the hour",
    starts="the time at which the contact is received",
    stops="a decision on the contact is recorded",
    eras=(
        Era(
            code="FD02",
            length=24,
            unit=Unit.HOURS,
            applies_from=date(2010, 11, 1),
            basis=Basis.LOCAL,
            evidence=Evidence.READ,
            source="Brighton and Hove area development plan 2010/11",
            population="all contacts",
            note=(
                "Weekends count unless the council says that it means working hours. The standard dataset holds only "
                "the date of a contact."
            ),
        ),
    ),
    examples=(
        ("2024-03-30T16:00:00+00:00", "2024-03-31T17:00:00+01:00"),
        ("2024-07-05T16:00:00+01:00", "2024-07-06T16:00:00+01:00"),
    ),
)
