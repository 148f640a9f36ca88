"""Referrals from schools."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-08",
    title="Referrals from schools",
    because="School staff see children every day; a fall in term time would be a worry.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.source == "2A",
    not_recorded=row.source.isnull() | (row.source == "10"),
    pairs_with="referrals_received",
    source="The children in need census, by the code of the source of the referral.",
    note=(
        "Education services other than schools are counted with the other sources, as in the published share. "
        "Nearly nothing comes in the school holidays."
    ),
    examples=(
        Example(
            says="Its code counts; the code next to it in the list does not.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-01", "source": "2A"},
                    {"referred_on": "2023-05-31", "source": "2B"},
                    {"referred_on": "2023-06-01", "source": "2A"},
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
                    {"referred_on": "2023-05-02", "source": "2A"},
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
