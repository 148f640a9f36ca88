"""Children referred."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    title="Children referred",
    because="Referrals can rise because more children are referred or because the same ones come back.",
    subject="referrals",
    unit="children",
    when=during("referred_on"),
    distinct="child_id",
    pairs_with="referrals_received",
    source="The children in need statistics, which publish children referred beside referrals.",
    note="Each child counts once in the period, so months do not add up to the year.",
    decimals=0,
    examples=(
        Example(
            says="A child referred twice in the period is one child; one referred the day after it is none.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-04-01"},
                    {"child_id": "a", "referred_on": "2024-03-31"},
                    {"child_id": "b", "referred_on": "2023-12-12"},
                    {"child_id": "c", "referred_on": "2024-04-01"},
                ]
            },
            period="2023-04..2024-03",
            gives=2,
        ),
        Example(
            says="A referral that names no child is nobody's.",
            given={"referrals": [{"child_id": None, "referred_on": "2023-05-10"}]},
            period="2023-05",
            gives=0,
        ),
    ),
)
