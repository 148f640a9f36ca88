"""Pre-proceedings on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.PLANS,
    place=50,
    shows=("decided_on", "letter_sent_on", "first_meeting_on", "legal_gateway_outcome", "ended_on", "outcome"),
    moments=(
        Moment(on="decided_on", title="Pre-proceedings agreed", tells=("legal_gateway_outcome",)),
        Moment(on="letter_sent_on", title="Letter before proceedings sent"),
        Moment(on="first_meeting_on", title="First pre-proceedings meeting held"),
        Moment(on="care_proceedings_letter_sent_on", title="Letter about care proceedings sent"),
        Moment(on="ended_on", title="Pre-proceedings ended", tells=("outcome",)),
    ),
)
