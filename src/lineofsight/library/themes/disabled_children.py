"""Disabled children."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Disabled children",
    about="Whether disabled children are assessed, protected, planned for and helped into adult life.",
    words={
        "disabled children": 3,
        "disabled child": 3,
        "disability": 3,
        "children with disability": 1,
        "special educational need": 2,
        "send provision": 2,
        "children with send": 2,
        "transition plan": 1,
        "short break": 3,
        "adult service": 1,
        "transition to adult": 2,
        "transition": 1,
    },
    indicators=(
        "ehc_assessments_finished",
        "ehc_plans_in_force",
    ),
)
