"""Children on a plan seen within the local interval."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="CP-19",
    title="Children on a protection plan seen within the council's own interval",
    because="A child on a plan who is not seen is a child whose safety is not known.",
    subject="child_protection_visit_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=row.last_event_on.notnull() | (row.due_on < row.as_at),
    achieved=row.last_event_on.notnull() & (row.due_on >= row.as_at),
    distinct="child_id",
    polarity="higher",
    is_local=True,
    source="No national interval exists; the default is 10 working days and a council sets its own.",
    note="A child whose first visit is not due yet is in neither part.",
    examples=(
        Example(
            says="Seen on the last day of the interval is in time; with no visit yet and none due, neither.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "child_protection_plan_id": "pa", "started_on": "2023-01-03"},
                    {"child_id": "b", "child_protection_plan_id": "pb", "started_on": "2023-01-03"},
                    {"child_id": "c", "child_protection_plan_id": "pc", "started_on": "2023-03-30"},
                ],
                "child_protection_visits": [
                    {"child_id": "a", "child_protection_plan_id": "pa", "visited_on": "2023-03-17", "child_seen": True},
                    {"child_id": "b", "child_protection_plan_id": "pb", "visited_on": "2023-03-16", "child_seen": True},
                    {"child_id": "b", "visited_on": "2023-03-29", "child_seen": False},
                ],
            },
            period="2023-03",
            gives=(1, 2),
        ),
        Example(
            says="A visit that names no plan, or a lost one, counts for the plan open on its day, and no other plan.",
            given={
                "child_protection_plans": [
                    {"child_protection_plan_id": "p1", "started_on": "2022-01-04", "ended_on": "2022-12-01"},
                    {"child_protection_plan_id": "p2", "started_on": "2023-01-03"},
                ],
                "child_protection_visits": [
                    {"child_protection_plan_id": "p2", "visited_on": "2023-01-10"},
                    {"child_protection_plan_id": None, "visited_on": "2023-03-20"},
                    {"child_protection_plan_id": "lost", "visited_on": "2023-03-24"},
                ],
            },
            period="2023-03",
            gives=(1, 1),
        ),
        Example(
            says="A visit the day before the plan began is not one under it, and the plan's own first is overdue.",
            given={
                "child_protection_plans": [{"started_on": "2023-03-01"}],
                "child_protection_visits": [{"visited_on": "2023-02-28"}],
            },
            period="2023-03",
            gives=(0, 1),
        ),
    ),
)
