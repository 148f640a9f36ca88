"""Referrals that led to no further action."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="RF-04",
    title="Referrals that led to no further action",
    because="Many may mean that others do not know whom to refer, or that the door is too hard to open.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.no_further_action,
    not_recorded=row.no_further_action.isnull(),
    pairs_with="referrals_assessed_not_in_need",
    source="The children in need census: no further action before any assessment.",
    note="A child who was assessed and then found not to be in need is counted by another indicator, not here.",
    examples=(
        Example(
            says="A blank stays in the denominator and is told apart as not recorded.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-02", "no_further_action": True},
                    {"referred_on": "2023-05-03", "no_further_action": False},
                    {"referred_on": "2023-05-04", "no_further_action": None},
                ]
            },
            period="2023-05",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="A case closed after an assessment did have action. The day of the referral places it.",
            given={
                "referrals": [
                    {
                        "referral_id": "r",
                        "referred_on": "2023-05-02",
                        "closed_on": "2023-06-15",
                        "closure_reason": "RC8",
                        "no_further_action": False,
                    },
                    {"referred_on": "2023-04-28", "closed_on": "2023-05-02", "no_further_action": True},
                ],
                "assessments": [{"referral_id": "r", "started_on": "2023-05-04", "authorised_on": "2023-06-14"}],
            },
            period="2023-05",
            gives=(0, 1),
            not_recorded=0,
        ),
    ),
)
