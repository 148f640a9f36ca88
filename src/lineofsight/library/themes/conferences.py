"""Child protection conferences and plans."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Child protection conferences and plans",
    about="Whether conferences are held in time, well attended, and lead to plans that protect.",
    words={
        "child protection conference": 3,
        "icpc": 3,
        "rcpc": 3,
        "conference": 2,
        "core group": 2,
        "child protection plan": 2,
        "subject of a child protection": 2,
        "conference chair": 2,
        "child protection chair": 2,
        "child protection": 1,
    },
    but_not=(
        "family group conference",
        "child protection investigation",
        "child protection enquiry",
        "child protection concern",
        "child protection record",
    ),
    indicators=(
        "conferences_in_time",
        "conferences_leading_to_plan",
        "protection_reviews_in_time",
        "repeat_plans_ever",
    ),
)
