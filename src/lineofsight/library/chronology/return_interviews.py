"""Return interviews on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.CARE,
    place=70,
    shows=("returned_at", "offered_at", "held_at"),
    moments=(
        Moment(on="offered_at", title="Return interview offered"),
        Moment(on="held_at", title="Return interview held", tells=("returned_at",)),
    ),
)
