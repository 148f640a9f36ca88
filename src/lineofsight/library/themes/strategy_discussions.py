"""Strategy discussions."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Strategy discussions",
    about="Whether the right agencies share what they know and decide together when a child may be at risk of harm.",
    words={
        "strategy discussion": 3,
        "strategy meeting": 3,
        "safety planning": 1,
        "strategy": 1,
        "multi agency attendance": 2,
        "partner agency": 1,
        "significant harm": 1,
        "health and police": 1,
        "information sharing": 1,
    },
    but_not=(
        "workforce strategy",
        "sufficiency strategy",
        "fostering strategy",
    ),
    indicators=(
        "section_47_funnel",
        "section_47_enquiries_started",
    ),
)
