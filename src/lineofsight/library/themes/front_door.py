"""The front door: contacts, referrals and thresholds."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="The front door: contacts, referrals and thresholds",
    about="Whether contacts are decided promptly, with consent and history, by one shared threshold.",
    words={
        "front door": 3,
        "mash": 3,
        "multi agency safeguarding hub": 3,
        "referral": 2,
        "re referral": 2,
        "contact": 1,
        "consent": 2,
        "threshold": 2,
        "application of threshold": 2,
        "decision making on contact": 2,
        "inappropriate referral": 2,
        "emergency duty": 3,
        "out of hours": 3,
        "edt": 3,
        "duty team": 2,
        "domestic abuse notification": 2,
        "icart": 3,
        "initial contact": 2,
        "contact referral and assessment": 2,
    },
    but_not=(
        "contact with family",
        "family contact",
        "contact arrangement",
        "visits and contact",
        "contact with birth",
        "supervised contact",
    ),
    indicators=(
        "contacts_decided_in_time",
        "referrals_decided_in_time",
        "re_referrals",
        "referrals_no_further_action",
    ),
)
