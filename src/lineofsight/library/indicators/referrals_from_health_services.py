"""Referrals from health services."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-08",
    title="Referrals from health services",
    because="Babies and young children are seen by health services and by few others.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.source.isin(("3A", "3B", "3C", "3D", "3E", "3F")),
    not_recorded=row.source.isnull() | (row.source == "10"),
    pairs_with="referrals_received",
    source="The children in need census, by the code of the source of the referral.",
    note="School nurses are health services, not schools.",
    examples=(
        Example(
            says="Each of its codes counts; the code next to them in the list does not.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-01", "source": "3A"},
                    {"referred_on": "2023-05-02", "source": "3B"},
                    {"referred_on": "2023-05-03", "source": "3C"},
                    {"referred_on": "2023-05-04", "source": "3D"},
                    {"referred_on": "2023-05-05", "source": "3E"},
                    {"referred_on": "2023-05-06", "source": "3F"},
                    {"referred_on": "2023-05-31", "source": "2A"},
                    {"referred_on": "2023-06-01", "source": "3A"},
                ]
            },
            period="2023-05",
            gives=(6, 7),
            not_recorded=0,
        ),
        Example(
            says="A blank source, and one known to be unknown, stay in the denominator and are told apart.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-02", "source": "3C"},
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
