"""Assessments on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.ASSESSMENTS,
    place=40,
    shows=("started_on", "authorised_on", "child_seen", "outcome", "worker_id"),
    moments=(
        Moment(on="started_on", title="Assessment began", tells=("worker_id",)),
        Moment(on="authorised_on", title="Assessment authorised", tells=("child_seen", "outcome")),
    ),
)
