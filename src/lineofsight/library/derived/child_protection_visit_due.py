"""When the next visit to a child on a plan is due."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day by which a child on a plan must be seen again",
    because="A child on a plan who is not seen is a child whose safety is not known.",
    onto="child_protection_visit_intervals",
    uses=("child_protection_visits.visited_on",),
    due={"due_on": ("child_protection_visit", "from_on")},
    after=("child_protection_visit_intervals",),
)
