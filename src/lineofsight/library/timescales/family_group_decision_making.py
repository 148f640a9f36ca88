"""Family group decision making before proceedings: no fixed day (PL10)."""

from __future__ import annotations

from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Family group decision making before proceedings",
    starts="the day the council considers an application",
    stops="a family group decision making meeting is offered",
    eras=(
        Era(
            code="PL10",
            commenced=False,
            basis=Basis.STATUTE,
            evidence=Evidence.SECONDARY,
            source="Children's Wellbeing and Schools Act 2026, section 1",
            population="unless it is against the child's interests",
            no_date="It is to come before the application, whenever that is, so there is no due date.",
            note=(
                "The day on which this comes into force is not known here; switched off until a council switches it on."
            ),
        ),
    ),
)
