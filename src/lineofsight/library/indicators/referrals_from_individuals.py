"""Referrals from individuals."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-08",
    title="Referrals from individuals: family, neighbours and the child",
    because="Families and neighbours who trust the council tell it early.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.source.isin(("1A", "1B", "1C", "1D")),
    not_recorded=row.source.isnull() | (row.source == "10"),
    pairs_with="referrals_received",
    source="The children in need census, by the code of the source of the referral.",
    note="A call that nobody signed is not an individual's but anonymous, and is counted with the other sources.",
    examples=(
        Example(
            says="Each of its codes counts; the code next to them in the list does not.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-01", "source": "1A"},
                    {"referred_on": "2023-05-02", "source": "1B"},
                    {"referred_on": "2023-05-03", "source": "1C"},
                    {"referred_on": "2023-05-04", "source": "1D"},
                    {"referred_on": "2023-05-31", "source": "2A"},
                    {"referred_on": "2023-06-01", "source": "1A"},
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
                    {"referred_on": "2023-05-02", "source": "1C"},
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
