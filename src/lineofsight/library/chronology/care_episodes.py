"""Care episodes on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.CARE,
    place=10,
    shows=("started_on", "start_reason", "primary_need", "ended_on", "end_reason"),
    moments=(
        Moment(on="started_on", title="Care episode began", tells=("start_reason", "primary_need")),
        Moment(on="ended_on", title="Care episode ended", tells=("end_reason",)),
    ),
)
