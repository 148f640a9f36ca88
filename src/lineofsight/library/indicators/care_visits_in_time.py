"""Children looked after who were visited within the interval that the law sets for them."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

was_visited = row.last_event_on.notnull()

indicator = Share(
    code="LA-09",
    title="Children looked after visited within their own interval",
    because="A child whom nobody visits has nobody to tell.",
    subject="care_visit_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=(was_visited | (row.due_on < row.as_at))
    & (row.adoptive_since_on.isnull() | (row.adoptive_since_on > row.as_at)),
    achieved=was_visited & (row.due_on.isnull() | (row.due_on >= row.as_at)),
    distinct="child_id",
    polarity="higher",
    source="Care planning regulations of 2010, regulation 28.",
    note=(
        "Within a week of each move, then six weeks from visit to visit; after a year in a long-term foster home three "
        "months. What the records do not hold is simplified: six months agreed with a child in long-term foster care, "
        "weekly visits to carers approved for a time, to children with parents before an assessment or under a new "
        "order, and homes of other kinds meant to last until 18. Adoptive homes have rules of their own and are left "
        "out, as is a child whose first visit after a move is not due yet. A visit at which the child was not seen is "
        "none. Visits that the rules of 2020 gave no limit are never late."
    ),
    examples=(
        Example(
            says="Six weeks to the day is in time; a day more is not; a visit at which the child was not seen is none.",
            given={
                "care_episodes": [
                    {"child_id": child, "started_on": "2023-06-01", "placement_id": None} for child in "abc"
                ],
                "placements": [{"child_id": child, "started_on": "2023-06-01", "kind": "U6"} for child in "abc"],
                "care_visits": [
                    {"child_id": "a", "visited_on": "2024-02-18", "child_seen": None},
                    {"child_id": "b", "visited_on": "2024-02-17", "child_seen": True},
                    {"child_id": "c", "visited_on": "2024-02-17", "child_seen": True},
                    {"child_id": "c", "visited_on": "2024-03-20", "child_seen": False},
                ],
            },
            period="2024-03",
            gives=(1, 3),
        ),
        Example(
            says="A move asks for a visit within a week: not due yet is in neither part, overdue is late.",
            given={
                "care_episodes": [
                    {"child_id": child, "started_on": "2023-06-01", "placement_id": None} for child in "ab"
                ],
                "placements": [
                    {"child_id": "a", "started_on": "2023-06-01", "ended_on": "2024-03-24", "kind": "U6"},
                    {"child_id": "a", "started_on": "2024-03-24", "kind": "U6"},
                    {"child_id": "b", "started_on": "2023-06-01", "ended_on": "2024-03-23", "kind": "U6"},
                    {"child_id": "b", "started_on": "2024-03-23", "kind": "U6"},
                ],
                "care_visits": [
                    {"child_id": "a", "visited_on": "2024-03-20"},
                    {"child_id": "b", "visited_on": "2024-03-20"},
                ],
            },
            period="2024-03",
            gives=(0, 1),
        ),
        Example(
            says="Three months after a year in long-term foster care; within the first year six weeks there too.",
            given={
                "care_episodes": [
                    {"child_id": child, "started_on": "2021-06-01", "placement_id": None} for child in "abcd"
                ],
                "placements": [
                    {"child_id": "a", "started_on": "2022-06-01", "kind": "U4"},
                    {"child_id": "b", "started_on": "2023-06-01", "kind": "U4"},
                    {"child_id": "c", "started_on": "2022-06-01", "ended_on": "2023-06-01", "change_reason": "PLACE"},
                    {"child_id": "c", "started_on": "2023-06-01", "kind": "U1"},
                    {"child_id": "d", "started_on": "2022-06-01", "kind": "A6"},
                ],
                "care_visits": [{"child_id": child, "visited_on": "2023-12-31"} for child in "abcd"],
            },
            period="2024-03",
            gives=(2, 3),
        ),
    ),
)
