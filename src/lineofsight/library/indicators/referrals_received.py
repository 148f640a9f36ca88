"""Referrals received."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="RF-01",
    title="Referrals received",
    because="It is the demand on which every later figure rests.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    source="The children in need census, which counts each referral and not each child.",
    decimals=0,
    examples=(
        Example(
            says="The first and the last day of the month are in it; each referral of one child counts.",
            given={
                "referrals": [
                    {"referred_on": "2023-04-30"},
                    {"referred_on": "2023-05-01"},
                    {"referred_on": "2023-05-31"},
                    {"referred_on": None},
                ]
            },
            period="2023-05",
            gives=2,
        ),
    ),
)
