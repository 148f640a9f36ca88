"""Children in need for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, open_between
from lineofsight.library.expressions import row

indicator = Rate(
    code="CN-01",
    title="Children in need per 10,000 children under 18",
    because="It lets councils of different sizes be compared.",
    subject="referrals",
    unit="children",
    when=open_between("referred_on", "closed_on"),
    counted=~row.no_further_action.fill_null(False),
    distinct="child_id",
    where_told=("no_further_action",),
    source="The children in need census, at 31 March, over the estimate of the middle of the year before.",
    note="Everything open is counted, the unborn and those of 18 and over too, but divided by those under 18.",
    examples=(
        Example(
            says="Children and not referrals, over the population of the year before March.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-03-31"},
                    {"child_id": "b", "referred_on": "2022-03-01"},
                    {"child_id": "b", "referred_on": "2022-06-01"},
                    {"child_id": "c", "referred_on": "2022-03-01", "closed_on": "2023-03-31"},
                    {"child_id": "d", "referred_on": "2023-03-31", "no_further_action": True},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2023-03",
            gives=(2, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"referrals": [{"referred_on": "2022-03-01"}]},
            period="2023-03",
            gives=(1, None),
        ),
    ),
)
