"""Education, health and care assessments that ended."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="RQ-03",
    title="Education, health and care assessments that ended with a plan or a refusal",
    because="It is the work of the service that answers families.",
    subject="ehc_assessments",
    unit="assessments",
    when=during("decided_on"),
    pairs_with="ehc_requests_received",
    source="The regional quarterly benchmarking of children's services; the national SEN2 return.",
    note=(
        "By the day the plan was issued or refused, since the day an assessment began is not on record. Those still "
        "running are not in it."
    ),
    decimals=0,
    examples=(
        Example(
            says="Plan or no plan; on the first and last day of the quarter; still running is not counted.",
            given={
                "ehc_assessments": [
                    {"decided_on": "2024-01-01", "outcome": "Y"},
                    {"decided_on": "2024-03-31", "outcome": "N"},
                    {"decided_on": "2024-04-01", "outcome": "Y"},
                    {"decided_on": None, "outcome": "A"},
                ]
            },
            period="2024-01..2024-03",
            gives=2,
        ),
        Example(
            says="Two assessments of one child are two.",
            given={
                "send_records": [{"child_id": "a"}],
                "ehc_requests": [{"requested_on": "2023-09-01"}],
                "ehc_assessments": [{"decided_on": "2024-01-15"}, {"decided_on": "2024-03-15"}],
            },
            period="2024-01..2024-03",
            gives=2,
        ),
    ),
)
