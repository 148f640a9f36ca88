"""Workers and teams involved, on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.WORKERS,
    place=10,
    shows=("started_on", "ended_on", "role", "worker_id", "team_id", "change_reason"),
    moments=(
        Moment(
            on="started_on",
            title="Worker or team became involved",
            tells=("role", "worker_id", "team_id", "change_reason"),
        ),
        Moment(on="ended_on", title="Worker or team no longer involved", tells=("role", "worker_id", "team_id")),
    ),
)
