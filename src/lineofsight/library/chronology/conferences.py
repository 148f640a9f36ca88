"""Initial child protection conferences on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.PLANS,
    place=10,
    shows=("held_on", "recorded_due_on", "plan_made", "transferred_in", "outcome"),
    moments=(Moment(on="held_on", title="Initial child protection conference held", tells=("plan_made", "outcome")),),
)
