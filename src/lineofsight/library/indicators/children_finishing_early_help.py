"""Children whose early help assessment or episode was finished."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="EH-01",
    title="Children whose early help assessment or episode was finished",
    because="A target in assessments can be met with few children; this says how many children it reached.",
    subject="early_help_episodes",
    unit="children",
    when=during("ended_on"),
    distinct="child_id",
    pairs_with="early_help_finished",
    source="The inspectors' list of early help assessments, each child counted once in the period.",
    note="Children, not families: a change from one to the other changes the number and not the work.",
    decimals=0,
    examples=(
        Example(
            says="A child with two finished in the month counts once.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-01-09", "ended_on": "2023-05-01"},
                    {"child_id": "a", "started_on": "2023-05-02", "ended_on": "2023-05-31"},
                    {"child_id": "b", "started_on": "2023-05-02", "ended_on": "2023-05-31"},
                ]
            },
            period="2023-05",
            gives=2,
        ),
        Example(
            says="One still open, and one finished the month after, are not counted.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-05-02", "ended_on": None},
                    {"child_id": "b", "started_on": "2023-05-02", "ended_on": "2023-06-01"},
                ]
            },
            period="2023-05",
            gives=0,
        ),
    ),
)
