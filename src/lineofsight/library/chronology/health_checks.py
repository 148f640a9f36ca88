"""Health and dental checks on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.WELLBEING,
    place=10,
    shows=("checked_on", "kind", "status"),
    moments=(Moment(on="checked_on", title="Health check", tells=("kind", "status")),),
)
