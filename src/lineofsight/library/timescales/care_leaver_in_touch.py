"""Care leaver in touch around the birthday: 1 month (LC06)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Care leaver in touch around the birthday",
    starts="the birthday",
    stops="contact with the young person counts",
    eras=(
        Era(
            code="LC06",
            length=1,
            unit=Unit.MONTHS,
            not_before=-3,
            applies_from=date(2014, 4, 1),
            basis=Basis.DATA_DEFINITION,
            evidence=Evidence.VERIFY,
            source="national return on looked after children, care leavers",
            population="aged 17 to 21",
            note=(
                "Contact counts from three months before the birthday to one month after, four months in all. In touch "
                "in the last eight weeks is a different, live measure."
            ),
        ),
    ),
    examples=(("2024-03-31", "2024-04-30"),),
)
