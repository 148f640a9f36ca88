"""Multi-agency child protection teams: no fixed day (RF03)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Multi-agency child protection teams",
    starts="the regulations",
    stops="councils and partners have teams in place",
    eras=(
        Era(
            code="RF03",
            applies_from=date(2027, 10, 1),
            commenced=False,
            basis=Basis.STATUTE,
            evidence=Evidence.READ,
            source="Children's Wellbeing and Schools Act 2026, section 3",
            no_date="It is a duty without a clock, so there is no due date.",
            note="The date is an aim and not law; switched off until a council switches it on.",
        ),
    ),
)
