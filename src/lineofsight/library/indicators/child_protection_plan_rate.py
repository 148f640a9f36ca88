"""Children on a protection plan for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, open_between
from lineofsight.library.expressions import row

indicator = Rate(
    code="CP-10",
    title="Children on a protection plan per 10,000 children under 18",
    because="It lets councils of different sizes be compared.",
    subject="child_protection_plans",
    unit="children",
    when=open_between("started_on", "ended_on"),
    counted=~row.held_for_other_authority.fill_null(False),
    distinct="child_id",
    where_told=("held_for_other_authority",),
    source="The children in need census, at 31 March, over the estimate of the middle of the year before.",
    examples=(
        Example(
            says="A plan held for another council is not ours; the population is that of the year before March.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2023-01-03"},
                    {"child_id": "b", "started_on": "2023-01-03", "held_for_other_authority": True},
                    {"child_id": "c", "started_on": "2023-01-03", "ended_on": "2023-03-31"},
                ],
                "populations": [
                    {"year": 2022, "children_under_18": 5000},
                    {"year": 2023, "children_under_18": 9999},
                ],
            },
            period="2023-03",
            gives=(1, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"child_protection_plans": [{"started_on": "2023-01-03"}]},
            period="2023-03",
            gives=(1, None),
        ),
    ),
)
