"""Requests for education, health and care assessments."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="RQ-03",
    title="Requests for education, health and care assessments",
    because="Each starts twenty weeks in which a plan must be made or refused.",
    subject="ehc_requests",
    unit="requests",
    when=during("requested_on"),
    source="The regional quarterly benchmarking of children's services; the national SEN2 return.",
    note="Every request received, whatever came of it. A child asked about twice is two requests.",
    decimals=0,
    examples=(
        Example(
            says="On the first and last day of the quarter; refused, withdrawn and undecided alike; no day, not in it.",
            given={
                "send_records": [{"child_id": "a"}],
                "ehc_requests": [
                    {"requested_on": "2024-01-01", "outcome": "Y"},
                    {"requested_on": "2024-03-31", "outcome": "N"},
                    {"requested_on": "2024-02-01", "outcome": "W"},
                    {"requested_on": "2023-12-31", "outcome": "Y"},
                    {"requested_on": "2024-04-01", "outcome": "A"},
                    {"requested_on": None, "outcome": "A"},
                ],
            },
            period="2024-01..2024-03",
            gives=3,
        ),
        Example(
            says="A request that leads to no known child is a request.",
            given={"ehc_requests": [{"send_record_id": "lost", "requested_on": "2024-02-01"}]},
            period="2024-01..2024-03",
            gives=1,
        ),
    ),
)
