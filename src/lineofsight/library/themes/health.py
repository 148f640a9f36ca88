"""Health of children in care and care leavers."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Health of children in care and care leavers",
    about="Whether health is assessed in time, minds are cared for, and young people have their health history.",
    words={
        "health": 2,
        "health assessment": 2,
        "health history": 3,
        "health passport": 3,
        "dental": 3,
        "dentist": 3,
        "immunisation": 3,
        "camhs": 3,
        "emotional health": 2,
        "mental health": 2,
        "emotional wellbeing": 3,
        "emotional support": 3,
        "sdq": 3,
        "strengths and difficulties": 3,
        "therapeutic": 2,
        "health need": 2,
    },
    but_not=(
        "healthy",
        "police and health",
        "health and police",
        "public health",
    ),
    indicators=(
        "care_health_assessments_up_to_date",
        "care_dental_checks",
        "care_immunisations_up_to_date",
        "strengths_and_difficulties_completed",
    ),
)
