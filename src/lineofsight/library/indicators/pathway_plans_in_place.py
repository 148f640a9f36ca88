"""Young people leaving care who have a pathway plan."""

from lineofsight.core.indicators import Example, Share
from lineofsight.library.expressions import row
from lineofsight.library.young_people_leaving_care import ON_THE_LIST, is_entitled_to_a_plan

indicator = Share(
    code="CL-04",
    title="Young people leaving care who have a pathway plan",
    because="The plan says who does what so that a young person can live on their own.",
    subject="care_leavers",
    unit="young people",
    when=ON_THE_LIST,
    counted=is_entitled_to_a_plan(),
    achieved=row.pathway_plan_reviewed_on.notnull(),
    not_recorded=row.pathway_plan_reviewed_on.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="pathway_plans_reviewed_in_time",
    source="Care Leavers (England) Regulations 2010.",
    note=(
        "That a plan exists, which is all that a day of beginning or of review shows; it says nothing of whether the "
        "plan is up to date. No day means no plan or none recorded: sources cannot tell which. Eligible, relevant and "
        "former relevant young people of any age."
    ),
    decimals=0,
    examples=(
        Example(
            says="An old plan is a plan; qualifying, unknown and dead young people are not asked about.",
            given={
                "care_leavers": [
                    {"child_id": "a", "eligibility": "ELIGIBLE", "pathway_plan_reviewed_on": "2020-01-06"},
                    {"child_id": "b", "eligibility": "RELEVANT", "pathway_plan_reviewed_on": "2024-03-28"},
                    {"child_id": "c", "eligibility": "FORMER_RELEVANT", "pathway_plan_reviewed_on": None},
                    {"child_id": "d", "eligibility": "QUALIFYING", "pathway_plan_reviewed_on": "2024-03-28"},
                    {"child_id": "e", "eligibility": None, "pathway_plan_reviewed_on": "2024-03-28"},
                    {"child_id": "f", "eligibility": "FORMER_RELEVANT", "in_touch": "DIED"},
                ]
            },
            period="2024-03",
            gives=(2, 3),
            not_recorded=1,
        ),
        Example(
            says="Nobody entitled: nothing of nothing.",
            given={"care_leavers": [{"eligibility": "NO_CURRENT_ELIGIBILITY"}]},
            period="2024-03",
            gives=(0, 0),
        ),
    ),
)
