"""Assessments finished."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="AS-01",
    title="Assessments finished",
    because="It is the work done, beside which every share of it must be read.",
    subject="assessments",
    unit="assessments (one a child)",
    when=during("authorised_on"),
    pairs_with="assessments_started",
    source="The children in need census, by the day a manager authorised it.",
    note="A family assessed together counts once for each child. A month with many may be a backlog being cleared.",
    decimals=0,
    examples=(
        Example(
            says="It is counted on the day it was authorised, not begun, the first and last day of the month included.",
            given={
                "assessments": [
                    {"started_on": "2023-03-01", "authorised_on": "2023-05-01"},
                    {"started_on": "2023-05-02", "authorised_on": "2023-05-31"},
                    {"started_on": "2023-05-02", "authorised_on": "2023-06-01"},
                    {"started_on": "2023-03-01", "authorised_on": "2023-04-30"},
                ]
            },
            period="2023-05",
            gives=2,
        ),
        Example(
            says="Written but not authorised is not finished; finished without a start is.",
            given={
                "assessments": [
                    {"started_on": "2023-05-02", "authorised_on": None, "outcome": "Provision of services"},
                    {"started_on": None, "authorised_on": "2023-05-09"},
                ]
            },
            period="2023-05",
            gives=1,
        ),
    ),
)
