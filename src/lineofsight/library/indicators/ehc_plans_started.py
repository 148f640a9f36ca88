"""New education, health and care plans."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="RQ-03",
    title="Education, health and care plans begun",
    because="Each is a promise of help at school for years.",
    subject="ehc_named_plans",
    unit="plans",
    when=during("started_on"),
    pairs_with="ehc_plans_in_force",
    source="The regional quarterly benchmarking of children's services; the national SEN2 return.",
    note="By the day the plan began, plans that moved in from elsewhere among them.",
    decimals=0,
    examples=(
        Example(
            says="Begun on the first and last day of the quarter, ended since or not; moved in without assessment too.",
            given={
                "ehc_named_plans": [
                    {"started_on": "2024-01-01", "ceased_on": "2024-02-01"},
                    {"started_on": "2024-03-31", "ehc_assessment_id": None},
                    {"started_on": "2024-04-01"},
                    {"started_on": None},
                ]
            },
            period="2024-01..2024-03",
            gives=2,
        ),
        Example(
            says="A plan that ended and began anew is two plans, of which one began in the quarter.",
            given={
                "ehc_named_plans": [
                    {"started_on": "2021-01-04", "ceased_on": "2023-07-21"},
                    {"started_on": "2024-01-08"},
                ]
            },
            period="2024-01..2024-03",
            gives=1,
        ),
    ),
)
