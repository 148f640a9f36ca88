"""Children who started to be looked after for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during
from lineofsight.library.expressions import row

indicator = Rate(
    code="LA-02",
    title="Children who started to be looked after per 10,000 children under 18",
    because="It lets councils of different sizes be compared.",
    subject="periods_of_care",
    unit="children",
    when=during("started_on"),
    counted=~row.is_short_break,
    distinct="child_id",
    pairs_with="children_starting_care",
    source="The national return on looked-after children, over the estimate of the middle of the year before.",
    note="Only a whole year can stand beside published rates.",
    decimals=0,
    examples=(
        Example(
            says=(
                "Over the year each child counts once; the population is the estimate of the middle of the year before."
            ),
            given={
                "care_episodes": [
                    {
                        "child_id": "a",
                        "started_on": "2022-04-01",
                        "start_reason": "S",
                        "ended_on": "2022-05-01",
                        "end_reason": "E8",
                    },
                    {"child_id": "a", "started_on": "2023-03-31", "start_reason": "S"},
                    {"child_id": "b", "started_on": "2022-03-31", "start_reason": "S"},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2022-04..2023-03",
            gives=(1, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"care_episodes": [{"started_on": "2023-03-03"}]},
            period="2023-03",
            gives=(1, None),
        ),
    ),
)
