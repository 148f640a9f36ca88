"""Neglect, domestic abuse and harm in the family."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Neglect, domestic abuse and harm in the family",
    about="Whether the long effect on children of neglect, violence and misuse of drink or drugs is seen and acted on.",
    words={
        "neglect": 3,
        "domestic abuse": 3,
        "domestic violence": 3,
        "parental substance": 3,
        "substance misuse": 2,
        "coercive control": 3,
        "sexual abuse": 3,
        "physical abuse": 2,
        "emotional abuse": 2,
        "cumulative": 2,
        "unborn": 2,
        "pre birth": 2,
        "toxic trio": 2,
    },
    indicators=(
        "assessments_finding_neglect",
        "assessments_finding_domestic_abuse",
        "assessments_finding_emotional_abuse",
    ),
)
