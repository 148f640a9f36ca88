"""Children who left care by an order about where they live."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

ORDERED = ("E41",)

indicator = Share(
    code="LA-19",
    title="Children who left care by a child arrangements order",
    because="A court may settle that a child lives with somebody else than the parents.",
    subject="departures_from_care",
    unit="children",
    when=during("left_on"),
    counted=row.next_left_on.isnull() | (row.next_left_on > row.as_at),
    achieved=row.end_reason.isin(ORDERED),
    not_recorded=row.end_reason.isnull(),
    distinct="child_id",
    source="The national return on looked-after children: the reason of a child's last departure in the period.",
    note="The older residence order has the same code. A blank reason is not recorded, and stays in.",
    decimals=0,
    examples=(
        Example(
            says="An order in the year counts; special guardianship is another; a blank reason is told apart.",
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2020-01-06", "ended_on": "2023-04-01", "end_reason": "E41"},
                    {"child_id": "b", "started_on": "2020-01-06", "ended_on": "2024-03-31", "end_reason": "E41"},
                    {"child_id": "c", "started_on": "2020-01-06", "ended_on": "2023-06-01", "end_reason": "E45"},
                    {"child_id": "d", "started_on": "2020-01-06", "ended_on": "2023-06-01", "end_reason": None},
                    {"child_id": "e", "started_on": "2020-01-06", "ended_on": "2023-03-31", "end_reason": "E41"},
                    {"child_id": "f", "started_on": "2020-01-06", "ended_on": "2023-06-01", "end_reason": "X1"},
                ]
            },
            period="2023-04..2024-03",
            gives=(2, 4),
            not_recorded=1,
        ),
        Example(
            says="A child who left twice counts with the last reason only; a short break does not count.",
            given={
                "care_episodes": [
                    {
                        "child_id": "a",
                        "started_on": "2020-01-06",
                        "start_reason": "S",
                        "ended_on": "2023-05-01",
                        "end_reason": "E45",
                    },
                    {
                        "child_id": "a",
                        "started_on": "2023-07-01",
                        "start_reason": "S",
                        "ended_on": "2024-02-01",
                        "end_reason": "E41",
                    },
                    {
                        "child_id": "b",
                        "started_on": "2020-01-06",
                        "start_reason": "S",
                        "ended_on": "2023-05-01",
                        "end_reason": "E41",
                    },
                    {
                        "child_id": "b",
                        "started_on": "2023-07-01",
                        "start_reason": "S",
                        "ended_on": "2024-02-01",
                        "end_reason": "E45",
                    },
                    {
                        "child_id": "c",
                        "started_on": "2023-07-01",
                        "start_reason": "S",
                        "ended_on": "2023-07-03",
                        "end_reason": "E41",
                    },
                ],
                "legal_statuses": [{"child_id": "c", "legal_status": "V3", "started_on": "2023-07-01"}],
            },
            period="2023-04..2024-03",
            gives=(1, 2),
            not_recorded=0,
        ),
    ),
)
