"""Children in need in the national meaning."""

from lineofsight.core.indicators import Count, Example, open_between
from lineofsight.library.expressions import row

indicator = Count(
    code="CN-01",
    title="Children in need, all of them",
    because="It is everybody whom the council's social workers help.",
    subject="referrals",
    unit="children",
    when=open_between("referred_on", "closed_on"),
    counted=~row.no_further_action.fill_null(False),
    distinct="child_id",
    pairs_with="children_on_child_in_need_plan",
    where_told=("no_further_action",),
    source="The children in need census, as at the end of the period.",
    note=(
        "Everything open is counted: children on a protection plan, in care and leaving care, unborn children and "
        "those of 18 and over. Councils often mean fewer by the word. A referral that led to nothing is left out; "
        "where that is blank it is counted."
    ),
    decimals=0,
    examples=(
        Example(
            says="Care, protection, the unborn and the grown up are all in it; a referral that led to nothing is not.",
            given={
                "people": [
                    {"child_id": "care"},
                    {"child_id": "plan"},
                    {"child_id": "unborn", "expected_birth_on": "2023-06-01"},
                    {"child_id": "grown", "born_on": "2003-01-01"},
                    {"child_id": "nothing"},
                ],
                "referrals": [
                    {"child_id": "care", "referred_on": "2022-01-04"},
                    {"child_id": "plan", "referred_on": "2023-03-31"},
                    {"child_id": "unborn", "referred_on": "2023-02-01"},
                    {"child_id": "grown", "referred_on": "2019-02-01"},
                    {"child_id": "nothing", "referred_on": "2023-03-30", "no_further_action": True},
                ],
                "care_episodes": [{"child_id": "care", "started_on": "2022-02-01", "referral_id": None}],
                "child_protection_plans": [{"child_id": "plan", "started_on": "2023-03-31", "referral_id": None}],
            },
            period="2023-03",
            gives=4,
        ),
        Example(
            says="Two open referrals of one child are one child; closed on the as-at day is no longer open.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2022-01-04"},
                    {"child_id": "a", "referred_on": "2023-01-04", "no_further_action": None},
                    {"child_id": "b", "referred_on": "2022-01-04", "closed_on": "2023-03-31"},
                    {"child_id": "c", "referred_on": "2022-01-04", "closed_on": "2023-04-01"},
                    {"child_id": "d", "referred_on": None},
                ]
            },
            period="2023-03",
            gives=2,
        ),
    ),
)
