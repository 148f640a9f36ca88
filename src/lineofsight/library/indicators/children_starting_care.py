"""Children who started to be looked after."""

from lineofsight.core.indicators import Count, Example, during
from lineofsight.library.expressions import row

indicator = Count(
    code="LA-02",
    title="Children who started to be looked after",
    because="It shows how many families came to need care, and whether help before it was enough.",
    subject="periods_of_care",
    unit="children",
    when=during("started_on"),
    counted=~row.is_short_break,
    distinct="child_id",
    pairs_with="children_leaving_care",
    source="The national return on looked-after children.",
    note="A child who came in twice in the period counts once. Series of short breaks (V3, V4) are left out.",
    decimals=0,
    examples=(
        Example(
            says=(
                "The first and last day are in; a change of placement is no start; a child who came in twice counts "
                "once."
            ),
            given={
                "care_episodes": [
                    {
                        "child_id": "a",
                        "started_on": "2023-03-01",
                        "start_reason": "S",
                        "ended_on": "2023-03-05",
                        "end_reason": "E4A",
                    },
                    {"child_id": "a", "started_on": "2023-03-31", "start_reason": "S"},
                    {
                        "child_id": "b",
                        "started_on": "2023-01-05",
                        "start_reason": "S",
                        "ended_on": "2023-03-10",
                        "end_reason": "X1",
                    },
                    {"child_id": "b", "started_on": "2023-03-10", "start_reason": "P"},
                    {"child_id": "c", "started_on": "2023-04-01", "start_reason": "S"},
                ]
            },
            period="2023-03",
            gives=1,
        ),
        Example(
            says=(
                "Where the first episode is not held, the day of coming into care that is written on later ones is "
                "taken."
            ),
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2023-03-10", "start_reason": "P", "entered_care_on": "2019-05-01"},
                    {
                        "child_id": "b",
                        "started_on": "2023-03-10",
                        "start_reason": None,
                        "entered_care_on": "2023-03-02",
                    },
                ]
            },
            period="2023-03",
            gives=1,
        ),
        Example(
            says="A short break is not a start of care.",
            given={
                "care_episodes": [{"started_on": "2023-03-10", "start_reason": "S"}],
                "legal_statuses": [{"legal_status": "V3", "started_on": "2023-03-10"}],
            },
            period="2023-03",
            gives=0,
        ),
    ),
)
