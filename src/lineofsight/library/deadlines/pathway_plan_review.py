"""Pathway plans to be reviewed."""

from __future__ import annotations

from lineofsight.core.deadlines import Row, Tracker
from lineofsight.library.running_clocks import for_each_row

RULE = "pathway_plan_review"
ENTITLED = ("ELIGIBLE", "RELEVANT", "FORMER_RELEVANT")


def is_entitled(row: Row) -> bool:
    """Eligible, relevant or former relevant, and alive: each is owed a pathway plan."""
    return row["eligibility"] in ENTITLED and row["in_touch"] != "DIED"


tracker = Tracker(
    title="Pathway plan reviews",
    because="A plan made for a young person of 17 no longer fits at 18.",
    place=150,
    table="care_leavers",
    uses=("care_leavers.pathway_plan_reviewed_on", "care_leavers.eligibility", "care_leavers.in_touch"),
    timescales=(RULE,),
    clocks=for_each_row("care_leavers", RULE, started="pathway_plan_reviewed_on", where=is_entitled),
    is_rolling=True,
    agrees_with="pathway_plans_reviewed_in_time",
    note="Only the latest review is known, so the clock always runs from it. A young person without a plan has none.",
)
