"""Referrals from local authority services."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-08",
    title="Referrals from local authority services",
    because="It shows what the council's own services, and other councils', notice and pass on.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.source.isin(("5A", "5B", "5C", "5D")),
    not_recorded=row.source.isnull() | (row.source == "10"),
    pairs_with="referrals_received",
    source="The children in need census, by the code of the source of the referral.",
    note=(
        "Early help (5D) is a code since 2023 only. Housing has a code of its own and is counted with the other "
        "sources."
    ),
    examples=(
        Example(
            says="Each of its codes counts; the code next to them in the list does not.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-01", "source": "5A"},
                    {"referred_on": "2023-05-02", "source": "5B"},
                    {"referred_on": "2023-05-03", "source": "5C"},
                    {"referred_on": "2023-05-04", "source": "5D"},
                    {"referred_on": "2023-05-31", "source": "4"},
                    {"referred_on": "2023-06-01", "source": "5A"},
                ]
            },
            period="2023-05",
            gives=(4, 5),
            not_recorded=0,
        ),
        Example(
            says="A blank source, and one known to be unknown, stay in the denominator and are told apart.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-02", "source": "5B"},
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
