"""When sixteen weeks of pre-proceedings are over, and how long they took."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The end of sixteen weeks of pre-proceedings",
    because="Months in which nobody decides are months of a childhood.",
    onto="pre_proceedings_families",
    uses=("pre_proceedings.decided_on",),
    due={"sixteen_weeks_on": ("pre_proceedings_sixteen_weeks", "clock_started_on")},
    days={"days_taken": ("began_on", "ended_on")},
    after=("pre_proceedings_families",),
)
