"""Supervision of the work on a child, on the child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.WORKERS,
    place=20,
    shows=("supervised_on", "worker_id"),
    moments=(Moment(on="supervised_on", title="Work talked through in supervision", tells=("worker_id",)),),
)
