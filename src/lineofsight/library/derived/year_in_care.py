"""When a child has been in care for a whole year."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The last day of the first year in care",
    because="Health, dentist and wellbeing are asked of children who were in care for the whole year.",
    onto="periods_of_care",
    uses=("care_episodes.started_on",),
    due={"year_completed_on": ("placement_stability_year", "started_on")},
    after=("periods_of_care",),
)
