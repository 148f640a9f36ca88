"""Child in need visits on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.VISITS,
    place=20,
    shows=("visited_on", "child_seen", "seen_alone", "bedroom_seen"),
    moments=(Moment(on="visited_on", title="Child in need visit", tells=("child_seen", "seen_alone")),),
)
