"""Referrals for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during

indicator = Rate(
    code="RF-02",
    title="Referrals per 10,000 children under 18",
    because="It lets councils of different sizes be compared.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    pairs_with="referrals_received",
    source="The children in need census, over a year, by the estimate of the middle of the year before.",
    note=(
        "Each referral counts, not each child. Only a period of twelve months stands beside the published rate; past "
        "rates move when the population estimates are revised."
    ),
    examples=(
        Example(
            says="A year to March is divided by the population of the year before; a child's two referrals are two.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2022-04-01"},
                    {"child_id": "a", "referred_on": "2023-03-31"},
                    {"child_id": "b", "referred_on": "2022-03-31"},
                    {"child_id": "b", "referred_on": "2023-04-01"},
                ],
                "populations": [
                    {"year": 2022, "children_under_18": 5000},
                    {"year": 2023, "children_under_18": 9999},
                ],
            },
            period="2022-04..2023-03",
            gives=(2, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"referrals": [{"referred_on": "2022-04-01"}]},
            period="2022-04..2023-03",
            gives=(1, None),
        ),
    ),
)
