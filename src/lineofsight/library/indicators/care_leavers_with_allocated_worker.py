"""Young people leaving care who have a named worker."""

from lineofsight.core.indicators import Example, Share
from lineofsight.library.expressions import row
from lineofsight.library.young_people_leaving_care import ON_THE_LIST, is_entitled_to_a_plan

indicator = Share(
    code="CL-06",
    title="Young people leaving care who have a named adviser or worker",
    because="Somebody must be the one to call.",
    subject="care_leavers",
    unit="young people",
    when=ON_THE_LIST,
    counted=is_entitled_to_a_plan(),
    achieved=row.personal_adviser.notnull() | row.worker_id.notnull(),
    not_recorded=row.personal_adviser.isnull() & row.worker_id.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="care_leavers_in_touch",
    source="Children Act 1989, sections 23B to 23CA and schedule 2, which give each a personal adviser.",
    note=(
        "A personal adviser or a social worker by name or number; a team alone is nobody. A blank means none, or none "
        "recorded. To be allocated is only half: whether the worker is in touch is another figure. Children who are "
        "privately fostered are not in it."
    ),
    decimals=0,
    examples=(
        Example(
            says="An adviser or a worker will do; a team alone will not; who is owed nothing is not asked about.",
            given={
                "care_leavers": [
                    {"child_id": "a", "eligibility": "FORMER_RELEVANT", "personal_adviser": "Ann Adviser"},
                    {"child_id": "b", "eligibility": "ELIGIBLE", "worker_id": "w"},
                    {"child_id": "c", "eligibility": "RELEVANT", "personal_adviser": "Ann Adviser", "worker_id": "w"},
                    {"child_id": "d", "eligibility": "RELEVANT", "team_id": "t"},
                    {"child_id": "e", "eligibility": "NO_CURRENT_ELIGIBILITY"},
                ]
            },
            period="2024-03",
            gives=(3, 4),
            not_recorded=1,
        ),
        Example(
            says="Age does not matter, and neither does a birthday that is not known.",
            given={
                "people": [{"child_id": "a", "born_on": None}, {"child_id": "b", "born_on": "1999-05-01"}],
                "care_leavers": [
                    {"child_id": "a", "eligibility": "FORMER_RELEVANT", "worker_id": "w"},
                    {"child_id": "b", "eligibility": "FORMER_RELEVANT"},
                ],
            },
            period="2024-03",
            gives=(1, 2),
        ),
    ),
)
