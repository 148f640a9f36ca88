"""Children on a child in need plan seen within the local interval."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="CN-07",
    title="Children on a child in need plan seen within the council's own interval",
    because="Help by agreement still has to reach the child's home.",
    subject="child_in_need_visit_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=row.last_event_on.notnull() | (row.due_on < row.as_at),
    achieved=row.last_event_on.notnull() & (row.due_on >= row.as_at),
    distinct="child_id",
    polarity="higher",
    pairs_with="children_on_child_in_need_plan",
    is_local=True,
    source="No national interval exists; the default is 20 working days and a council sets its own.",
    note=(
        "A child whose first visit is not due yet is in neither part, nor is one on a protection plan or in care. A "
        "visit that missed the child keeps no rhythm; one where that is blank is taken to have seen the child."
    ),
    examples=(
        Example(
            says="Seen on the last day of the interval, over Easter, is in time; the next day it is late.",
            given={
                "child_in_need_plans": [
                    {"child_id": "a", "child_in_need_plan_id": "na", "started_on": "2024-01-08"},
                    {"child_id": "b", "child_in_need_plan_id": "nb", "started_on": "2024-01-08"},
                ],
                "child_in_need_visits": [
                    {"child_id": "a", "visited_on": "2024-03-15"},
                    {"child_id": "b", "visited_on": "2024-03-14"},
                    {"child_id": "b", "visited_on": "2024-04-02", "child_seen": False},
                ],
            },
            period="2024-04-01..2024-04-16",
            gives=(1, 2),
        ),
        Example(
            says="Not due yet: neither part. Never seen and overdue: late. On a protection plan: neither part.",
            given={
                "child_in_need_plans": [
                    {"child_id": "a", "child_in_need_plan_id": "na", "started_on": "2024-04-02"},
                    {"child_id": "b", "child_in_need_plan_id": "nb", "started_on": "2024-01-08"},
                    {"child_id": "c", "child_in_need_plan_id": "nc", "started_on": "2024-01-08"},
                ],
                "child_protection_plans": [{"child_id": "c", "started_on": "2024-02-01"}],
            },
            period="2024-04-01..2024-04-16",
            gives=(0, 1),
        ),
        Example(
            says="The clock runs from the last visit, also when a protection plan came between.",
            given={
                "child_in_need_plans": [{"started_on": "2024-01-08"}],
                "child_in_need_visits": [{"visited_on": "2024-03-15"}],
                "child_protection_plans": [{"started_on": "2024-03-20", "ended_on": "2024-03-27"}],
            },
            period="2024-04-01..2024-04-17",
            gives=(0, 1),
        ),
    ),
)
