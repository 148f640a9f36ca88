"""Children in care who went missing."""

from lineofsight.core.indicators import Count, Example, during
from lineofsight.library.expressions import row

indicator = Count(
    code="LA-14",
    title="Children in care who went missing",
    because="A missing child may be in the hands of people who do harm.",
    subject="missing_episodes",
    unit="children",
    when=during("started_on"),
    counted=row.was_in_care & (row.kind.fill_null("M") == "M"),
    distinct="child_id",
    polarity="lower",
    pairs_with="return_interviews_offered",
    where_told=("kind",),
    source="The national return on looked-after children.",
    note=(
        "Each child once, however often missing. Away without leave, where the carers know where the child is, is not "
        "missing; a blank kind is taken for missing. Few may mean that few are reported."
    ),
    decimals=0,
    examples=(
        Example(
            says="Three times missing is one child; known whereabouts is not missing; a blank kind is.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "abc"],
                "missing_episodes": [
                    *({"child_id": "a", "started_on": day, "kind": "M"} for day in ("2024-03-01", "2024-03-31")),
                    {"child_id": "b", "started_on": "2024-03-05", "kind": "A"},
                    {"child_id": "c", "started_on": "2024-03-05", "kind": None},
                    {"child_id": "c", "started_on": "2024-04-01", "kind": "M"},
                ],
            },
            period="2024-03",
            gives=2,
        ),
        Example(
            says=(
                "In care on the day: from the first day, not on the day of leaving; short breaks and home are not care."
            ),
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2024-03-05"},
                    {"child_id": "b", "started_on": "2020-01-06", "ended_on": "2024-03-05", "end_reason": "E4A"},
                    {"child_id": "c", "started_on": "2020-01-06"},
                ],
                "legal_statuses": [{"child_id": "c", "legal_status": "V4", "started_on": "2020-01-06"}],
                "missing_episodes": [{"child_id": child, "started_on": "2024-03-05", "kind": "M"} for child in "abcd"],
            },
            period="2024-03",
            gives=1,
        ),
    ),
)
