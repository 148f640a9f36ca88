"""When a pathway plan is due to be reviewed again."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day by which the pathway plan must be reviewed",
    because="A plan made for a young person of 17 no longer fits at 18.",
    onto="care_leavers",
    uses=("care_leavers.pathway_plan_reviewed_on",),
    due={"pathway_plan_due_on": ("pathway_plan_review", "pathway_plan_reviewed_on")},
)
