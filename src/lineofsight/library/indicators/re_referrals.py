"""Referrals within twelve months of the child's previous referral."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-03",
    title="Referrals within 12 months of the child's previous referral",
    because="Help that ends too soon comes back as another referral.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.referred_on <= row.twelve_months_after_previous_on,
    polarity="bad at both ends",
    history_of=("referrals",),
    reaches_back_months=12,
    source="The children in need census: from referral to referral, whatever came of the earlier one.",
    note="Measured to the previous referral, not to the closure; one that led to no further action counts as previous.",
    examples=(
        Example(
            says="Twelve calendar months to the day is within; a day more is not.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2022-05-10", "no_further_action": True},
                    {"child_id": "a", "referred_on": "2023-05-10"},
                    {"child_id": "b", "referred_on": "2022-05-09"},
                    {"child_id": "b", "referred_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(1, 2),
        ),
        Example(
            says="It is the previous referral that counts, not its closure, which here was only last month.",
            given={
                "referrals": [
                    {"referred_on": "2021-01-04", "closed_on": "2023-04-28"},
                    {"referred_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(0, 1),
        ),
        Example(
            says="Only the referral just before it counts, not how many there were, and never a later one.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2021-02-01"},
                    {"child_id": "a", "referred_on": "2021-06-01"},
                    {"child_id": "a", "referred_on": "2023-05-10"},
                    {"child_id": "b", "referred_on": "2023-05-10"},
                    {"child_id": "b", "referred_on": "2023-06-10"},
                ]
            },
            period="2023-05",
            gives=(0, 2),
        ),
        Example(
            says="Referrals that name no child are not taken for those of one child, nor one child's for another's.",
            given={
                "referrals": [
                    {"child_id": None, "referred_on": "2023-03-01"},
                    {"child_id": None, "referred_on": "2023-05-10"},
                    {"child_id": "a", "referred_on": "2023-05-01"},
                    {"child_id": "b", "referred_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(0, 3),
        ),
    ),
)
