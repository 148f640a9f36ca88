"""Referrals decided within one working day."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-06",
    title="Referrals decided within one working day",
    because="A social worker has one working day to choose the response, so that urgent need is not left to wait.",
    subject="referrals",
    unit="referrals",
    when=during("decision_due_on"),
    achieved=(row.decided_on <= row.decision_due_on) & (row.decided_on >= row.referred_on),
    not_recorded=row.decided_on.isnull(),
    polarity="higher",
    pairs_with="referrals_received",
    source="Working Together to Safeguard Children, every edition since 1999.",
    note=(
        "A referral belongs to the period in which its decision fell due. The census does not hold the day of the "
        "decision, so no other council's figure stands beside it."
    ),
    examples=(
        Example(
            says="Received before Easter it is due on the Tuesday after; the Wednesday is late, a blank not recorded.",
            given={
                "referrals": [
                    {"referred_on": "2024-03-28", "decided_on": "2024-04-02"},
                    {"referred_on": "2024-03-28", "decided_on": "2024-04-03"},
                    {"referred_on": "2024-03-28", "decided_on": None},
                ]
            },
            period="2024-04",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="One of the month's last day is due in the next month; one decided before it came is not in time.",
            given={
                "referrals": [
                    {"referred_on": "2024-04-30", "decided_on": "2024-04-30"},
                    {"referred_on": "2024-04-10", "decided_on": "2024-04-09"},
                ]
            },
            period="2024-04",
            gives=(0, 1),
            not_recorded=0,
        ),
    ),
)
