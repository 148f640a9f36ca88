"""Placements on a child's pages: what kind and how far, and never where."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.CARE,
    place=30,
    shows=("started_on", "ended_on", "kind", "provider", "distance_in_miles", "is_inside_authority", "change_reason"),
    moments=(
        Moment(on="started_on", title="Placement began", tells=("kind", "provider")),
        Moment(on="ended_on", title="Placement ended", tells=("kind", "change_reason")),
    ),
)
