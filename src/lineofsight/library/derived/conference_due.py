"""When a conference had to be held."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day by which the initial conference had to be held",
    because="Fifteen working days are all the time in which a child thought to be at risk may wait for a decision.",
    onto="conferences",
    uses=("conferences.held_on",),
    due={"due_on": ("initial_child_protection_conference", "enquiry_started_on")},
    days={"days_from_enquiry": ("enquiry_started_on", "held_on")},
    after=("conference_enquiry",),
)
