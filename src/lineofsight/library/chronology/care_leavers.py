"""Leaving care on a young person's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.PLANS,
    place=80,
    shows=(
        "pathway_plan_reviewed_on",
        "eligibility",
        "in_touch",
        "last_contacted_on",
        "accommodation",
        "accommodation_suitable",
        "activity",
        "personal_adviser",
    ),
    moments=(
        Moment(on="pathway_plan_reviewed_on", title="Pathway plan last reviewed", tells=("personal_adviser",)),
        Moment(on="last_contacted_on", title="Care leaver last contacted", tells=("in_touch",)),
    ),
)
