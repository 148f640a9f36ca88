"""When the next visit to a child on a child in need plan is due."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day by which a child on a child in need plan must be seen again",
    because="Help that nobody brings to the child's home is a plan on paper.",
    onto="child_in_need_visit_intervals",
    uses=("child_in_need_visits.visited_on",),
    due={"due_on": ("child_in_need_visit", "clock_started_on")},
    after=("child_in_need_visit_intervals",),
)
