"""Protection plans started."""

from lineofsight.core.indicators import Count, Example, during
from lineofsight.library.own_plans import is_our_own

indicator = Count(
    code="CP-11",
    title="Protection plans started",
    because="It is how many children newly needed to be kept safe.",
    subject="child_protection_plans",
    unit="plans (one a child)",
    when=during("started_on"),
    counted=is_our_own,
    pairs_with="protection_plans_ended",
    where_told=("held_for_other_authority",),
    source="The children in need census; published as children who became the subject of a plan in the year.",
    note="Some published guides word this as if it were the number at the end of the year: it is starts.",
    decimals=0,
    examples=(
        Example(
            says="First and last day are in the month; two plans of one child are two; another council's is none.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2023-05-01", "ended_on": "2023-05-02"},
                    {"child_id": "a", "started_on": "2023-05-31"},
                    {"child_id": "b", "started_on": "2023-05-10", "held_for_other_authority": True},
                    {"child_id": "c", "started_on": "2023-06-01"},
                ]
            },
            period="2023-05",
            gives=2,
        ),
        Example(
            says="A plan that was open all month did not start in it.",
            given={"child_protection_plans": [{"started_on": "2023-04-30"}]},
            period="2023-05",
            gives=0,
        ),
    ),
)
