"""Immigration statuses on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.FAMILY,
    place=30,
    shows=("started_on", "ended_on", "status"),
    moments=(
        Moment(on="started_on", title="Immigration status began", tells=("status",)),
        Moment(on="ended_on", title="Immigration status ended", tells=("status",)),
    ),
)
