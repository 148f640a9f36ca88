"""Children looked after for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, open_between
from lineofsight.library.expressions import row

indicator = Rate(
    code="LA-01",
    title="Children looked after per 10,000 children under 18",
    because="It lets councils of different sizes be compared.",
    subject="periods_of_care",
    unit="children",
    when=open_between("started_on", "ended_on"),
    counted=~row.is_short_break,
    distinct="child_id",
    pairs_with="children_looked_after",
    source="The national return on looked-after children, at 31 March, over the estimate of the year before.",
    note="Neither high nor low is good in itself. Series of short breaks (V3, V4) are left out.",
    decimals=0,
    examples=(
        Example(
            says="The child counts once for every period of care open on the day; the population is the year before's.",
            given={
                "care_episodes": [
                    {"child_id": "a", "period_of_care_id": "p1", "started_on": "2023-01-03"},
                    {"child_id": "a", "period_of_care_id": "p2", "started_on": "2023-02-03"},
                    {"child_id": "b", "started_on": "2023-01-03"},
                ],
                "populations": [
                    {"year": 2022, "children_under_18": 5000},
                    {"year": 2023, "children_under_18": 9999},
                ],
            },
            period="2023-03",
            gives=(2, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"care_episodes": [{"started_on": "2023-01-03"}]},
            period="2023-03",
            gives=(1, None),
        ),
    ),
)
