"""Protection plans ended for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during
from lineofsight.library.own_plans import is_our_own

indicator = Rate(
    code="CP-12",
    title="Protection plans ended per 10,000 children under 18",
    because="It lets councils of different sizes be compared.",
    subject="child_protection_plans",
    unit="plans (one a child)",
    when=during("ended_on"),
    counted=is_our_own,
    where_told=("held_for_other_authority",),
    source="The children in need census, for a year to March, over the estimate of the middle of the year before.",
    note="Stands beside published rates only for a period of a year.",
    examples=(
        Example(
            says="Both ends of the year are in it; the day after is not.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2022-01-10", "ended_on": "2022-04-01"},
                    {"child_id": "b", "started_on": "2022-01-10", "ended_on": "2023-03-31"},
                    {"child_id": "c", "started_on": "2022-01-10", "ended_on": "2023-04-01"},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2022-04..2023-03",
            gives=(2, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"child_protection_plans": [{"started_on": "2022-01-10", "ended_on": "2022-04-01"}]},
            period="2022-04..2023-03",
            gives=(1, None),
        ),
    ),
)
