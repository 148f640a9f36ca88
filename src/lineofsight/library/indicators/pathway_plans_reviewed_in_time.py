"""Pathway plans reviewed in the last six months."""

from lineofsight.core.indicators import Example, Share
from lineofsight.library.expressions import row
from lineofsight.library.young_people_leaving_care import ON_THE_LIST, is_entitled_to_a_plan

indicator = Share(
    code="CL-05",
    title="Young people whose pathway plan was reviewed in the last six months",
    because="Life changes fast at that age, and a plan that does not change with it is of no use.",
    subject="care_leavers",
    unit="young people",
    when=ON_THE_LIST,
    counted=is_entitled_to_a_plan() & row.pathway_plan_reviewed_on.notnull(),
    achieved=row.pathway_plan_due_on >= row.as_at,
    distinct="child_id",
    polarity="higher",
    pairs_with="pathway_plans_in_place",
    source="Care Leavers (England) Regulations 2010, regulation 7.",
    note=(
        "Of those who have a plan: read it beside the share who have one. Only the latest review is known, so a plan "
        "may be in time today that was late the time before. The last day of six calendar months is in time."
    ),
    examples=(
        Example(
            says="Six calendar months to the day are in time, the day after is late; without a plan in neither part.",
            given={
                "care_leavers": [
                    {"child_id": "a", "eligibility": "FORMER_RELEVANT", "pathway_plan_reviewed_on": "2023-09-28"},
                    {"child_id": "b", "eligibility": "FORMER_RELEVANT", "pathway_plan_reviewed_on": "2023-09-27"},
                    {"child_id": "c", "eligibility": "FORMER_RELEVANT", "pathway_plan_reviewed_on": None},
                    {"child_id": "d", "eligibility": "QUALIFYING", "pathway_plan_reviewed_on": "2024-03-01"},
                ]
            },
            period="2024-03-01..2024-03-28",
            gives=(1, 2),
        ),
        Example(
            says="Six months from the end of August end with February; a review before the rule was made is long past.",
            given={
                "care_leavers": [
                    {"child_id": "a", "eligibility": "RELEVANT", "pathway_plan_reviewed_on": "2023-08-31"},
                    {"child_id": "b", "eligibility": "RELEVANT", "pathway_plan_reviewed_on": "2011-03-31"},
                ]
            },
            period="2024-02",
            gives=(1, 2),
        ),
    ),
)
