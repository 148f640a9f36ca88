"""The median days on a protection plan that ended."""

from lineofsight.core.indicators import Example, Median, during
from lineofsight.library.expressions import row
from lineofsight.library.own_plans import is_our_own

indicator = Median(
    title="Median days on a protection plan that ended",
    because="Most plans are far from two years: the middle shows how long they usually last.",
    subject="child_protection_plans",
    unit="calendar days",
    when=during("ended_on"),
    counted=is_our_own & (row.days_on_plan >= 0),
    amount=row.days_on_plan + 1,
    polarity="neutral",
    pairs_with="plans_lasting_two_years_ended",
    where_told=("held_for_other_authority",),
    source="The companion of plans lasting two years or more, with the same count of days.",
    note=(
        "The first and the last day both count. Plans still open are left out, so ending old ones raises it. A plan "
        "with no start, or one that ended before it, is left out."
    ),
    decimals=0,
    examples=(
        Example(
            says="First and last day count: 1, 10 and 730 days have the middle 10.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2024-02-28", "ended_on": "2024-02-28"},
                    {"child_id": "b", "started_on": "2024-02-19", "ended_on": "2024-02-28"},
                    {"child_id": "c", "started_on": "2022-03-01", "ended_on": "2024-02-28"},
                ]
            },
            period="2024-02",
            gives=(10, 3),
        ),
        Example(
            says="No start, ended before it began, another council's: none of them has a length here.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": None, "ended_on": "2024-02-28"},
                    {"child_id": "b", "started_on": "2024-02-28", "ended_on": "2024-02-01"},
                    {
                        "child_id": "c",
                        "started_on": "2023-02-28",
                        "ended_on": "2024-02-01",
                        "held_for_other_authority": True,
                    },
                ]
            },
            period="2024-02",
            gives=(None, 0),
        ),
    ),
)
