"""When each assessment is due."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day by which an assessment must be authorised",
    because="The limit of 45 working days is the promise that a child's assessment does not drift.",
    onto="assessments",
    uses=("assessments.started_on", "assessments.authorised_on"),
    due={"due_on": ("assessment", "started_on")},
    days={"days_taken": ("started_on", "authorised_on")},
)
