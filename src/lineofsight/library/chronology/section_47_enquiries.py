"""Section 47 enquiries on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.ASSESSMENTS,
    place=50,
    shows=("started_on", "ended_on", "outcome", "worker_id"),
    moments=(
        Moment(on="started_on", title="Section 47 enquiry began", tells=("worker_id",)),
        Moment(on="ended_on", title="Section 47 enquiry ended", tells=("outcome", "no_further_action")),
    ),
)
