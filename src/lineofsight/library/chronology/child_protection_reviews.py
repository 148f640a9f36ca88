"""Child protection review conferences on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.PLANS,
    place=30,
    shows=("held_on", "recorded_due_on", "plan_continues", "quorate", "participation"),
    moments=(Moment(on="held_on", title="Child protection review held", tells=("plan_continues", "participation")),),
)
