"""Early help."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Early help",
    about="Whether families are helped early, by the right people, before they need a social worker.",
    words={
        "early help": 3,
        "early intervention": 3,
        "common assessment framework": 3,
        "caf": 3,
        "taf": 3,
        "team around the family": 3,
        "family hub": 3,
        "preventive": 2,
        "preventative": 2,
        "prevention": 2,
        "troubled families": 3,
        "step up": 1,
        "lead professional": 2,
        "early support": 2,
    },
    indicators=(
        "early_help_assessments_in_time",
        "early_help_followed_by_referral",
        "early_help_outcomes_met",
        "stepped_down_to_early_help",
    ),
)
