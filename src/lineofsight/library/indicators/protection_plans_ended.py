"""Protection plans ended."""

from lineofsight.core.indicators import Count, Example, during
from lineofsight.library.own_plans import is_our_own

indicator = Count(
    code="CP-12",
    title="Protection plans ended",
    because="Beside the plans started it tells whether the number on a plan grows or shrinks.",
    subject="child_protection_plans",
    unit="plans (one a child)",
    when=during("ended_on"),
    counted=is_our_own,
    pairs_with="protection_plans_started",
    where_told=("held_for_other_authority",),
    source="The children in need census, by the day the plan ended, whatever the reason.",
    decimals=0,
    examples=(
        Example(
            says="First and last day are in the month; another council's plan is not ours.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2022-05-01", "ended_on": "2023-05-01"},
                    {"child_id": "b", "started_on": "2022-05-01", "ended_on": "2023-05-31"},
                    {"child_id": "c", "started_on": "2022-05-01", "ended_on": "2023-06-01"},
                    {
                        "child_id": "d",
                        "started_on": "2022-05-01",
                        "ended_on": "2023-05-10",
                        "held_for_other_authority": True,
                    },
                ]
            },
            period="2023-05",
            gives=2,
        ),
        Example(
            says="A blank end means that the plan goes on.",
            given={"child_protection_plans": [{"started_on": "2023-05-10", "ended_on": None}]},
            period="2023-05",
            gives=0,
        ),
    ),
)
