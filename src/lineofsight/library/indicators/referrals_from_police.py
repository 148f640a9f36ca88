"""Referrals from the police."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-08",
    title="Referrals from the police",
    because="Where most referrals come from the police, the share that need no action is worth a look.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.source == "6",
    not_recorded=row.source.isnull() | (row.source == "10"),
    pairs_with="referrals_received",
    source="The children in need census, by the code of the source of the referral.",
    note=(
        "A new way of passing on notices about domestic abuse can move the share much, with no change in "
        "children's lives."
    ),
    examples=(
        Example(
            says="Its code counts; the code next to it in the list does not.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-01", "source": "6"},
                    {"referred_on": "2023-05-31", "source": "7"},
                    {"referred_on": "2023-06-01", "source": "6"},
                ]
            },
            period="2023-05",
            gives=(1, 2),
            not_recorded=0,
        ),
        Example(
            says="A blank source, and one known to be unknown, stay in the denominator and are told apart.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-02", "source": "6"},
                    {"referred_on": "2023-05-03", "source": None},
                    {"referred_on": "2023-05-04", "source": "10"},
                ]
            },
            period="2023-05",
            gives=(1, 3),
            not_recorded=2,
        ),
    ),
)
