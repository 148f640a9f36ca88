"""Care leavers."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Care leavers",
    about="Whether young people leaving care get advice, money and a place to live, and are kept in touch with.",
    words={
        "care leaver": 3,
        "leaving care": 3,
        "pathway plan": 3,
        "pathway assessment": 3,
        "personal adviser": 3,
        "personal advisor": 3,
        "pas": 1,
        "staying put": 3,
        "staying close": 3,
        "local offer": 2,
        "preparation for independence": 3,
        "independence": 1,
        "preparing for adulthood": 1,
        "care experienced": 3,
        "former relevant": 3,
        "young adult": 1,
    },
    indicators=(
        "care_leavers_in_touch",
        "care_leavers_in_suitable_homes",
        "care_leavers_in_education_or_work",
        "pathway_plans_in_place",
    ),
)
