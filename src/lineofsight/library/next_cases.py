"""Which running deadlines become the next cases of which indicator, so that the way to its target can be told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Joins(StrEnum):
    """When the case behind a deadline joins the denominator of its indicator."""

    WHEN_DONE = "when it is done, in time or late"
    WHEN_DUE = "when it falls due, done or not"
    WHEN_STARTED = "when it starts, done or not"
    EVERY_DAY = "every day while it runs: it is in time until it is overdue, and again once it is done"


@dataclass(frozen=True)
class NextCases:
    """The tracker whose deadlines an indicator counts, and when it does. ``remark`` says where the two differ."""

    indicator: str
    tracker: str
    joins: Joins
    remark: str = ""


_FIRST = "A child whose first visit is not due yet is counted here and not yet in the figure."

NEXT_CASES = {
    found.indicator: found
    for found in (
        NextCases("contacts_decided_in_time", "contact_decision", Joins.WHEN_DUE),
        NextCases("referrals_decided_in_time", "referral_decision", Joins.WHEN_DUE),
        NextCases("early_help_assessments_in_time", "early_help_assessment", Joins.WHEN_DONE),
        NextCases("assessments_in_time", "assessment", Joins.WHEN_DONE),
        NextCases(
            "conferences_in_time",
            "initial_conference",
            Joins.WHEN_DONE,
            "Many open enquiries will end without a conference and then count in neither part.",
        ),
        NextCases("child_protection_visits_in_time", "child_protection_visit", Joins.EVERY_DAY, _FIRST),
        NextCases("child_in_need_visits_in_time", "child_in_need_visit", Joins.EVERY_DAY, _FIRST),
        NextCases("care_visits_in_time", "care_visit", Joins.EVERY_DAY, _FIRST),
        NextCases("pathway_plans_reviewed_in_time", "pathway_plan_review", Joins.EVERY_DAY),
        NextCases(
            "cases_supervised_in_three_months",
            "supervision",
            Joins.EVERY_DAY,
            "A case open for less than three months is counted here and not yet in the figure.",
        ),
        NextCases("return_interviews_within_72_hours", "return_interview", Joins.WHEN_STARTED),
    )
}
"""By the indicator's name, along the child's journey."""
