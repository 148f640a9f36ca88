"""Visits to a looked-after child on the child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.VISITS,
    place=30,
    shows=("visited_on", "child_seen", "seen_alone"),
    moments=(Moment(on="visited_on", title="Visit to the child in care", tells=("child_seen", "seen_alone")),),
)
