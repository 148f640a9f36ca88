"""Reviews of a looked-after child's care on the child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.PLANS,
    place=70,
    shows=("held_on", "recorded_due_on", "cancelled", "participation"),
    moments=(Moment(on="held_on", title="Review of care held", tells=("cancelled", "participation")),),
)
