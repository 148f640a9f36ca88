"""Referrals from other sources."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-08",
    title="Referrals from other sources: education services, housing, legal agencies, others and anonymous callers",
    because="With the other five it makes up the whole, so that nothing hides between them.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.source.isin(("2B", "4", "7", "8", "9")),
    not_recorded=row.source.isnull() | (row.source == "10"),
    pairs_with="referrals_received",
    source="The children in need census, by the code of the source of the referral.",
    note="A large share of “another source” says more about recording than about who refers.",
    examples=(
        Example(
            says="Education services, housing, courts, others and anonymous callers count; a school does not.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-01", "source": "2B"},
                    {"referred_on": "2023-05-02", "source": "4"},
                    {"referred_on": "2023-05-03", "source": "7"},
                    {"referred_on": "2023-05-04", "source": "8"},
                    {"referred_on": "2023-05-31", "source": "9"},
                    {"referred_on": "2023-05-31", "source": "2A"},
                    {"referred_on": "2023-06-01", "source": "9"},
                ]
            },
            period="2023-05",
            gives=(5, 6),
            not_recorded=0,
        ),
        Example(
            says="A caller who gave no name is a source; a blank source, and one known to be unknown, are told apart.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-02", "source": "9"},
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
