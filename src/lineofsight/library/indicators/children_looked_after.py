"""Children looked after."""

from lineofsight.core.indicators import Count, Example, open_between
from lineofsight.library.expressions import row

indicator = Count(
    code="LA-01",
    title="Children looked after",
    because="The council is a parent to each of them.",
    subject="periods_of_care",
    unit="children",
    when=open_between("started_on", "ended_on"),
    counted=~row.is_short_break,
    distinct="child_id",
    pairs_with="children_looked_after_rate",
    source="The national return on looked-after children, at the end of the period.",
    note="Series of short breaks (V3, V4) are left out. Published counts are rounded, so they may differ by a few.",
    decimals=0,
    examples=(
        Example(
            says="A child with three episodes is one child; one who came in on the day counts, one who left on it not.",
            given={
                "care_episodes": [
                    {
                        "child_id": "a",
                        "started_on": "2023-01-03",
                        "start_reason": "S",
                        "ended_on": "2023-02-01",
                        "end_reason": "X1",
                    },
                    {
                        "child_id": "a",
                        "started_on": "2023-02-01",
                        "start_reason": "P",
                        "ended_on": "2023-03-01",
                        "end_reason": "X1",
                    },
                    {"child_id": "a", "started_on": "2023-03-01", "start_reason": "L"},
                    {"child_id": "b", "started_on": "2023-03-31", "start_reason": "S"},
                    {
                        "child_id": "c",
                        "started_on": "2023-01-03",
                        "start_reason": "S",
                        "ended_on": "2023-03-31",
                        "end_reason": "E4A",
                    },
                    {"child_id": "d", "started_on": "2023-04-01", "start_reason": "S"},
                ]
            },
            period="2023-03",
            gives=2,
        ),
        Example(
            says="Short breaks do not count; an ending with X1 and nothing after it means that care went on.",
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2023-01-03", "start_reason": "S"},
                    {
                        "child_id": "b",
                        "started_on": "2023-01-03",
                        "start_reason": "S",
                        "ended_on": "2023-03-01",
                        "end_reason": "X1",
                    },
                    {
                        "child_id": "c",
                        "started_on": "2023-01-03",
                        "start_reason": "S",
                        "ended_on": "2023-03-01",
                        "end_reason": None,
                    },
                ],
                "legal_statuses": [
                    {"child_id": "a", "legal_status": "V4", "started_on": "2023-01-03"},
                    {"child_id": "b", "legal_status": "C2", "started_on": "2023-01-03"},
                ],
            },
            period="2023-03",
            gives=1,
        ),
        Example(
            says="A child who goes from short breaks into care counts from that day.",
            given={
                "care_episodes": [
                    {"started_on": "2023-01-03", "start_reason": "S", "ended_on": "2023-03-01", "end_reason": "X1"},
                    {"started_on": "2023-03-01", "start_reason": "L"},
                ],
                "legal_statuses": [
                    {"legal_status": "V4", "started_on": "2023-01-03", "ended_on": "2023-03-01"},
                    {"legal_status": "C1", "started_on": "2023-03-01"},
                ],
            },
            period="2023-03",
            gives=1,
        ),
    ),
)
