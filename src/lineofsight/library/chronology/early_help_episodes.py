"""Early help on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.ASSESSMENTS,
    place=30,
    shows=("started_on", "ended_on", "reason", "organisation", "end_reason"),
    moments=(
        Moment(on="started_on", title="Early help began", tells=("reason", "organisation")),
        Moment(on="ended_on", title="Early help ended", tells=("end_reason",)),
    ),
)
