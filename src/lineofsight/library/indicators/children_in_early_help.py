"""Children with early help."""

from lineofsight.core.indicators import Count, Example, open_between

indicator = Count(
    code="EH-05",
    title="Children with early help open",
    because="It shows how many families are helped outside social care.",
    subject="early_help_episodes",
    unit="children",
    when=open_between("started_on", "ended_on"),
    distinct="child_id",
    source="Regional benchmarking of early help.",
    note="Counts what is recorded: partners' work often is not, and an episode nobody closed stays open for ever.",
    decimals=0,
    examples=(
        Example(
            says="Help that begins on the day counts, help that ends on it no longer does.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-05-31"},
                    {"child_id": "b", "started_on": "2023-01-09", "ended_on": "2023-05-31"},
                    {"child_id": "c", "started_on": "2023-01-09", "ended_on": "2023-06-01"},
                    {"child_id": "d", "started_on": "2023-06-01"},
                ]
            },
            period="2023-05",
            gives=2,
        ),
        Example(
            says="A child helped by two bodies at once is one child; help without a start is not known to have begun.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-02-01", "organisation": "A school"},
                    {"child_id": "a", "started_on": "2023-03-01", "organisation": "The council"},
                    {"child_id": "b", "started_on": None},
                ]
            },
            period="2023-05",
            gives=1,
        ),
    ),
)
