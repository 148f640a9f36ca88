"""Children who ceased to be looked after."""

from lineofsight.core.indicators import Count, Example, during
from lineofsight.library.expressions import row

indicator = Count(
    code="LA-02",
    title="Children who ceased to be looked after",
    because="Care is to end in a lasting home, not in a gap between two stays.",
    subject="departures_from_care",
    unit="children",
    when=during("left_on"),
    counted=row.next_left_on.isnull() | (row.next_left_on > row.as_at),
    distinct="child_id",
    pairs_with="children_starting_care",
    source="The national return on looked-after children, which counts a child's last departure in the period.",
    note="A change of episode (X1) is not a departure. Series of short breaks (V3, V4) are left out.",
    decimals=0,
    examples=(
        Example(
            says="A child who left twice in the year counts once; one whose placement changed did not leave.",
            given={
                "care_episodes": [
                    {
                        "child_id": "a",
                        "started_on": "2021-03-01",
                        "start_reason": "S",
                        "ended_on": "2022-04-01",
                        "end_reason": "E4A",
                    },
                    {
                        "child_id": "a",
                        "started_on": "2022-06-01",
                        "start_reason": "S",
                        "ended_on": "2023-03-31",
                        "end_reason": "E45",
                    },
                    {
                        "child_id": "b",
                        "started_on": "2021-03-01",
                        "start_reason": "S",
                        "ended_on": "2022-07-01",
                        "end_reason": "X1",
                    },
                    {"child_id": "b", "started_on": "2022-07-01", "start_reason": "P"},
                    {
                        "child_id": "c",
                        "started_on": "2021-03-01",
                        "start_reason": "S",
                        "ended_on": "2022-03-31",
                        "end_reason": "E4A",
                    },
                ]
            },
            period="2022-04..2023-03",
            gives=1,
        ),
        Example(
            says="An ending without a reason is an ending; the end of a short break is not one.",
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2021-03-01", "ended_on": "2023-03-01", "end_reason": None},
                    {"child_id": "b", "started_on": "2023-03-01", "ended_on": "2023-03-03", "end_reason": "E8"},
                ],
                "legal_statuses": [{"child_id": "b", "legal_status": "V4", "started_on": "2023-03-01"}],
            },
            period="2023-03",
            gives=1,
        ),
    ),
)
