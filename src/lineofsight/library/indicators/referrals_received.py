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
    note="Councils should not record a referral of a child whose case is open; where they do, it is counted.",
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
        Example(
            says="One that led to no further action counts; so does one recorded while the child's case is open.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-02", "no_further_action": True},
                    {"referred_on": "2023-05-09", "closed_on": None},
                    {"referred_on": "2023-05-23"},
                ]
            },
            period="2023-05",
            gives=3,
        ),
    ),
)
