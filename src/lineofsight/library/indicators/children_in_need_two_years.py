"""Children in need for two years or more."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="CN-09",
    title="Children in need who have been so for two years or more",
    because="Long help is right for some children and drift for others: the figure asks which.",
    subject="referrals",
    unit="children",
    when=open_between("referred_on", "closed_on"),
    counted=~row.no_further_action.fill_null(False),
    achieved=row.referred_on <= row.two_years_before,
    distinct="child_id",
    pairs_with="children_in_need",
    where_told=("no_further_action",),
    source="The children in need census, at 31 March, from the referral.",
    note="Disabled children, who need help for long, weigh heavily in it. Two calendar years, the last day included.",
    examples=(
        Example(
            says="Two years to the day is two years; a day less is not.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2021-03-31"},
                    {"child_id": "b", "referred_on": "2021-04-01"},
                    {"child_id": "c", "referred_on": "2019-04-01", "closed_on": "2023-03-31"},
                ]
            },
            period="2023-03",
            gives=(1, 2),
        ),
        Example(
            says="A child with an old and a new open referral is one child, in need since the old one.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2020-03-31"},
                    {"child_id": "a", "referred_on": "2023-01-09"},
                    {"child_id": "b", "referred_on": "2020-03-31", "no_further_action": True},
                ]
            },
            period="2023-03",
            gives=(1, 1),
        ),
    ),
)
