"""Children who went missing three times within 90 days."""

from lineofsight.core.indicators import Count, Example, during
from lineofsight.library.expressions import row

DAYS = 90

indicator = Count(
    title="Children who went missing three times within 90 days",
    because="The third time in a short while asks for a meeting of all who know the child.",
    subject="missing_episodes",
    unit="children",
    when=during("started_on"),
    counted=(row.kind.fill_null("M") == "M") & (row.days_for_three <= DAYS),
    distinct="child_id",
    polarity="lower",
    is_local=True,
    history_of=("missing_episodes",),
    reaches_back_months=3,
    where_told=("kind",),
    source="Local procedures, which differ in the number of days.",
    note=(
        "A child counts in the period in which a third episode (or a later one) began. Away without leave is not "
        "missing."
    ),
    decimals=0,
    examples=(
        Example(
            says="The third within 90 days of the first counts, on the 91st day it does not.",
            given={
                "missing_episodes": [
                    {"child_id": "a", "started_on": "2024-01-01"},
                    {"child_id": "a", "started_on": "2024-02-01"},
                    {"child_id": "a", "started_on": "2024-03-31"},
                    {"child_id": "b", "started_on": "2023-12-31"},
                    {"child_id": "b", "started_on": "2024-02-01"},
                    {"child_id": "b", "started_on": "2024-03-31"},
                ]
            },
            period="2024-03",
            gives=1,
        ),
        Example(
            says="Twice missing and once away without leave is not three times.",
            given={
                "missing_episodes": [
                    {"started_on": "2024-03-01", "kind": "M"},
                    {"started_on": "2024-03-02", "kind": "A"},
                    {"started_on": "2024-03-03", "kind": None},
                ]
            },
            period="2024-03",
            gives=0,
        ),
        Example(
            says="Four times in a month is one child.",
            given={
                "missing_episodes": [
                    {"started_on": day} for day in ("2024-03-01", "2024-03-08", "2024-03-15", "2024-03-22")
                ]
            },
            period="2024-03",
            gives=1,
        ),
    ),
)
