"""Police prevention interview: 24 hours (MI02)."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Police prevention interview",
    starts="the time at which the child comes back",
    stops="the police check that the child is safe",
    eras=(
        Era(
            code="MI02",
            length=24,
            unit=Unit.HOURS,
            basis=Basis.POLICE_PRACTICE,
            evidence=Evidence.VERIFY,
            source="Authorised Professional Practice on missing persons; no source read",
            note="Not the return home interview.",
        ),
    ),
    examples=(("2024-03-30T16:00:00+00:00", "2024-03-31T17:00:00+01:00"),),
)
