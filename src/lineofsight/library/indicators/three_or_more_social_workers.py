"""Children looked after who had three or more social workers in twelve months."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

MANY = 3

indicator = Share(
    code="LA-17",
    title="Children looked after with three or more social workers in 12 months",
    because="Children say that telling their story again to yet another worker is the worst of it.",
    subject="social_worker_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    achieved=row.workers >= MANY,
    not_recorded=row.workers.fill_null(0) == 0,
    distinct="child_id",
    polarity="lower",
    history_of=("involvements",),
    reaches_back_months=12,
    source="Government statistics on stability for looked-after children, from the workforce and care returns.",
    note=(
        "Different workers: one who comes back counts once. Roles that hold no case (reviewing officers, chairs, "
        "advisers, support workers) are left out; a blank role is taken to hold it. Workers of the months before care "
        "count too. No worker recorded is not recorded."
    ),
    decimals=0,
    examples=(
        Example(
            says="A, B and A again are two; a reviewing officer is no social worker; nobody recorded is not none.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "abcd"],
                "involvements": [
                    {"child_id": "a", "worker_id": "A", "started_on": "2023-01-03", "ended_on": "2023-06-01"},
                    {"child_id": "a", "worker_id": "B", "started_on": "2023-06-01", "ended_on": "2023-09-01"},
                    {"child_id": "a", "worker_id": "A", "started_on": "2023-09-01"},
                    {"child_id": "b", "worker_id": "A", "started_on": "2023-01-03", "ended_on": "2023-06-01"},
                    {"child_id": "b", "worker_id": "B", "started_on": "2023-06-01", "ended_on": "2023-09-01"},
                    {"child_id": "b", "worker_id": "C", "started_on": "2023-09-01"},
                    {"child_id": "c", "worker_id": "A", "started_on": "2023-01-03", "ended_on": "2023-06-01"},
                    {"child_id": "c", "worker_id": "B", "started_on": "2023-06-01"},
                    {
                        "child_id": "c",
                        "worker_id": "R",
                        "started_on": "2023-01-03",
                        "role": "Independent reviewing officer",
                    },
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 4),
            not_recorded=1,
        ),
        Example(
            says="A worker who left on the last day before the twelve months no longer counts; a day later still.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "ab"],
                "involvements": [
                    {"child_id": "a", "worker_id": "A", "started_on": "2022-01-03", "ended_on": "2023-03-31"},
                    {"child_id": "b", "worker_id": "A", "started_on": "2022-01-03", "ended_on": "2023-04-01"},
                    *(
                        {"child_id": child, "worker_id": worker, "started_on": "2023-04-01"}
                        for child in "ab"
                        for worker in "BC"
                    ),
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 2),
        ),
        Example(
            says="Workers from before the child came into care count from its first day.",
            given={
                "care_episodes": [{"started_on": "2024-03-31"}],
                "involvements": [
                    {"worker_id": "A", "started_on": "2023-05-01", "ended_on": "2023-07-01"},
                    {"worker_id": "B", "started_on": "2023-07-01", "ended_on": "2023-11-01"},
                    {"worker_id": "C", "started_on": "2023-11-01"},
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 1),
        ),
    ),
)
