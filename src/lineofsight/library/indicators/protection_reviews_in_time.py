"""Children on a plan all of whose reviews were in time."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="CP-18",
    title="Children on a plan for three months or more whose every review in the last year was in time",
    because="The review is where a plan that does not work is found out: a late one leaves the child with it.",
    subject="child_protection_review_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=row.three_months_on_plan_on.isnull() | (row.three_months_on_plan_on <= row.as_at),
    achieved=(row.due_on >= row.as_at)
    & (row.last_late_review_on.isnull() | (row.last_late_review_on <= row.twelve_months_before)),
    distinct="child_id",
    polarity="higher",
    history_of=("child_protection_reviews",),
    reaches_back_months=18,
    source="National indicator 67 and the children in need census: three months to the first, then six between them.",
    note=(
        "A test of each child's whole year, not the share of reviews held in time: one late review makes the child "
        "late until a year after it was held. The first is counted from the start of the plan. A source that tells "
        "only the latest review cannot answer."
    ),
    examples=(
        Example(
            says="Each on its last day is in time; a day late spoils the year, though the next were in time.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "child_protection_plan_id": "pa", "started_on": "2023-01-10"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "started_on": "2023-01-10"},
                ],
                "child_protection_reviews": [
                    {"child_id": "a", "child_protection_plan_id": "pa", "held_on": "2023-04-10"},
                    {"child_id": "a", "child_protection_plan_id": "pa", "held_on": "2023-10-10"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "held_on": "2023-04-11"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "held_on": "2023-10-11"},
                ],
            },
            period="2024-03",
            gives=(1, 2),
        ),
        Example(
            says="A review held late on the last day before the year is forgiven; on the first day of it, it is not.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "child_protection_plan_id": "pa", "started_on": "2022-03-31"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "started_on": "2022-03-31"},
                ],
                "child_protection_reviews": [
                    {"child_id": "a", "child_protection_plan_id": "pa", "held_on": "2023-03-31"},
                    {"child_id": "a", "child_protection_plan_id": "pa", "held_on": "2023-09-30"},
                    {"child_id": "a", "child_protection_plan_id": "pa", "held_on": "2024-03-29"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "held_on": "2023-04-01"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "held_on": "2023-09-30"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "held_on": "2024-03-29"},
                ],
            },
            period="2024-03",
            gives=(1, 2),
        ),
        Example(
            says="Three months on a plan to the day: counted, and due only that day. Younger is out, overdue is late.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "child_protection_plan_id": "pa", "started_on": "2023-12-31"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "started_on": "2024-01-01"},
                    {"child_id": "c", "child_protection_plan_id": "pc", "started_on": "2023-12-30"},
                    {
                        "child_id": "d",
                        "child_protection_plan_id": "pd",
                        "started_on": "2023-10-02",
                        "held_for_other_authority": True,
                    },
                ],
                "child_protection_reviews": [
                    {"child_id": "c", "child_protection_plan_id": "pc", "recorded_due_on": "2024-03-30"}
                ],
            },
            period="2024-03",
            gives=(1, 2),
        ),
        Example(
            says="A review that names no plan counts for the plan open on its day; two on one day are one.",
            given={
                "child_protection_plans": [
                    {"child_protection_plan_id": "p1", "started_on": "2020-01-06", "ended_on": "2021-01-06"},
                    {"child_protection_plan_id": "p2", "started_on": "2023-10-02"},
                ],
                "child_protection_reviews": [
                    {"child_protection_plan_id": None, "held_on": "2023-12-29"},
                    {"child_protection_plan_id": "p2", "held_on": "2023-12-29"},
                ],
            },
            period="2024-03",
            gives=(1, 1),
        ),
        Example(
            says="A plan begun on the last day of March has its three months on the last day of June.",
            given={"child_protection_plans": [{"started_on": "2023-03-31"}]},
            period="2023-06",
            gives=(1, 1),
        ),
    ),
)
