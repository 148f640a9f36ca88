"""Missing episodes on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.CARE,
    place=60,
    shows=("started_on", "ended_on", "kind", "return_interview_offered", "return_interview_accepted"),
    moments=(
        Moment(on="started_on", title="Went missing", tells=("kind",)),
        Moment(
            on="ended_on", title="Found or came back", tells=("return_interview_offered", "return_interview_accepted")
        ),
    ),
)
