"""Children on a plan lately under emergency or police protection."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="CP-24",
    title="Children on a protection plan under an emergency order or police protection in the last six months",
    because="An emergency under a plan asks whether the plan saw the danger coming.",
    subject="emergency_order_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    achieved=row.last_order_on >= row.six_months_before,
    distinct="child_id",
    history_of=("legal_statuses",),
    reaches_back_months=6,
    source="Annex A of the inspection framework, list 7; police protection is L1, an emergency order L2.",
    note=(
        "By the day on which the order or the protection began, which may be before the plan. The day six months "
        "before the as-at day is in."
    ),
    examples=(
        Example(
            says="Begun six months ago to the day is in, a day more is not; other statuses are no emergency.",
            given={
                "child_protection_plans": [
                    {"child_id": child, "child_protection_plan_id": f"p{child}", "started_on": "2022-06-01"}
                    for child in "abc"
                ],
                "legal_statuses": [
                    {"child_id": "a", "legal_status": "L2", "started_on": "2022-09-30"},
                    {"child_id": "b", "legal_status": "L1", "started_on": "2022-09-29"},
                    {"child_id": "c", "legal_status": "V2", "started_on": "2023-03-01"},
                ],
            },
            period="2023-03",
            gives=(1, 3),
        ),
        Example(
            says="Police protection before the plan counts; one after the as-at day does not.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "child_protection_plan_id": "pa", "started_on": "2023-02-20"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "started_on": "2023-02-20"},
                ],
                "legal_statuses": [
                    {"child_id": "a", "legal_status": "L1", "started_on": "2022-01-05"},
                    {"child_id": "a", "legal_status": "L1", "started_on": "2023-02-06"},
                    {"child_id": "b", "legal_status": "L1", "started_on": "2023-04-01"},
                ],
            },
            period="2023-03",
            gives=(1, 2),
        ),
    ),
)
