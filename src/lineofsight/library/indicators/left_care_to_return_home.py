"""Children who left care to go home to their parents."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

WENT_HOME = ("E4", "E4A", "E4B")

indicator = Share(
    code="LA-19",
    title="Children who left care to return home",
    because="A child who goes home too soon comes back into care.",
    subject="departures_from_care",
    unit="children",
    when=during("left_on"),
    counted=row.next_left_on.isnull() | (row.next_left_on > row.as_at),
    achieved=row.end_reason.isin(WENT_HOME),
    not_recorded=row.end_reason.isnull(),
    distinct="child_id",
    source="The national return on looked-after children: the reason of a child's last departure in the period.",
    note=(
        "Planned or not; to live with parents or others who hold parental responsibility. A blank reason is not "
        "recorded, and stays in."
    ),
    decimals=0,
    examples=(
        Example(
            says="Planned or not, a return counts; living with people without parental responsibility is none.",
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2020-01-06", "ended_on": "2023-04-01", "end_reason": "E4A"},
                    {"child_id": "b", "started_on": "2020-01-06", "ended_on": "2024-03-31", "end_reason": "E4B"},
                    {"child_id": "c", "started_on": "2020-01-06", "ended_on": "2023-06-01", "end_reason": "E13"},
                    {"child_id": "d", "started_on": "2020-01-06", "ended_on": "2023-06-01", "end_reason": None},
                    {"child_id": "e", "started_on": "2020-01-06", "ended_on": "2023-03-31", "end_reason": "E4A"},
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
                        "end_reason": "E13",
                    },
                    {
                        "child_id": "a",
                        "started_on": "2023-07-01",
                        "start_reason": "S",
                        "ended_on": "2024-02-01",
                        "end_reason": "E4A",
                    },
                    {
                        "child_id": "b",
                        "started_on": "2020-01-06",
                        "start_reason": "S",
                        "ended_on": "2023-05-01",
                        "end_reason": "E4A",
                    },
                    {
                        "child_id": "b",
                        "started_on": "2023-07-01",
                        "start_reason": "S",
                        "ended_on": "2024-02-01",
                        "end_reason": "E13",
                    },
                    {
                        "child_id": "c",
                        "started_on": "2023-07-01",
                        "start_reason": "S",
                        "ended_on": "2023-07-03",
                        "end_reason": "E4A",
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
