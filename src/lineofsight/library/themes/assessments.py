"""Assessments."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Assessments",
    about="Whether assessments are timely, look at history and risk, and say what the child needs.",
    words={
        "assessment": 2,
        "assess": 1,
        "initial assessment": 1,
        "core assessment": 1,
        "single assessment": 2,
        "analysis of risk": 2,
        "analysis": 1,
        "quality of assessment": 2,
        "parenting assessment": 1,
        "timely completion": 1,
        "pre birth assessment": 2,
        "family history": 1,
    },
    but_not=(
        "pathway assessment",
        "health assessment",
        "initial health",
        "assessed and supported accommodation",
        "ehc assessment",
        "risk assessment",
    ),
    indicators=(
        "assessments_in_time",
        "assessments_open_and_overdue",
        "days_to_finish_an_assessment",
        "child_seen_in_assessment",
    ),
)
