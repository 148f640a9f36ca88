"""Legal statuses on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.CARE,
    place=20,
    shows=("started_on", "ended_on", "legal_status"),
    moments=(
        Moment(on="started_on", title="Legal status began", tells=("legal_status",)),
        Moment(on="ended_on", title="Legal status ended", tells=("legal_status",)),
    ),
)
