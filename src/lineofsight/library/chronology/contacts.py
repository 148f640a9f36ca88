"""Contacts on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.ASSESSMENTS,
    place=10,
    shows=("contacted_on", "source", "source_description", "decided_on", "outcome"),
    moments=(
        Moment(on="contacted_on", title="Contact received", tells=("source", "source_description")),
        Moment(on="decided_on", title="Contact decided", tells=("outcome",)),
    ),
)
