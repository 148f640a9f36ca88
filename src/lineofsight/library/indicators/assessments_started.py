"""Assessments started."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="RQ-05",
    title="Assessments started",
    because="More started than finished, month upon month, is a backlog in the making.",
    subject="assessments",
    unit="assessments (one a child)",
    when=during("started_on"),
    pairs_with="assessments_finished",
    source="Regional quarterly benchmarking, which publishes no definition.",
    note="A family assessed together counts once for each child.",
    decimals=0,
    examples=(
        Example(
            says="It is counted on the day it began, finished or not.",
            given={
                "assessments": [
                    {"started_on": "2023-04-01", "authorised_on": "2023-05-12"},
                    {"started_on": "2023-06-30", "authorised_on": None},
                    {"started_on": "2023-03-31", "authorised_on": "2023-05-12"},
                    {"started_on": "2023-07-01"},
                ]
            },
            period="2023-04..2023-06",
            gives=2,
        ),
        Example(
            says="One without a start belongs to no period.",
            given={"assessments": [{"started_on": None, "authorised_on": "2023-05-09"}]},
            period="2023-04..2023-06",
            gives=0,
        ),
    ),
)
