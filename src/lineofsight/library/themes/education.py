"""Education of children in care."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Education of children in care",
    about="Whether children in care are in school, learn, and have a plan for it.",
    words={
        "education": 2,
        "personal education plan": 3,
        "pep": 3,
        "virtual school": 3,
        "school": 1,
        "attendance at school": 2,
        "school attendance": 3,
        "educational progress": 2,
        "educational": 2,
        "exclusion": 2,
        "attainment": 3,
        "employment and training": 1,
        "elective home education": 2,
        "electively home educated": 3,
        "children missing education": 3,
    },
    but_not=("ministry of education",),
    indicators=(
        "ehc_plans_in_force",
        "care_leavers_in_education_or_work",
    ),
)
