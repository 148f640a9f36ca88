"""Education, health and care plans in force."""

from lineofsight.core.indicators import Count, Example, open_between

indicator = Count(
    code="RQ-03",
    title="Education, health and care plans in force",
    because="It is how many children and young people the council has promised help at school.",
    subject="ehc_named_plans",
    unit="plans",
    when=open_between("started_on", "ceased_on"),
    pairs_with="ehc_plans_started",
    source="The regional quarterly benchmarking of children's services; the national SEN2 return.",
    note=(
        "As at the end of the period, from the days on which each plan began and ended. The source's own list of "
        "active plans repeats these without dates, so the two are never added up."
    ),
    decimals=0,
    examples=(
        Example(
            says="Begun on the as-at day is in force; ended that day no longer is; the list of active plans adds none.",
            given={
                "ehc_named_plans": [
                    {"started_on": "2024-03-31"},
                    {"started_on": "2021-01-04", "ceased_on": "2024-03-31"},
                    {"started_on": "2021-01-04", "ceased_on": "2024-04-01"},
                    {"started_on": "2024-04-01"},
                ],
                "ehc_active_plans": [{"last_reviewed_on": "2024-01-15"}],
            },
            period="2024-01..2024-03",
            gives=2,
        ),
        Example(
            says="A plan without a start cannot be placed in time.",
            given={"ehc_named_plans": [{"started_on": None}]},
            period="2024-01..2024-03",
            gives=0,
        ),
    ),
)
