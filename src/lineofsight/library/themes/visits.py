"""Visits and seeing children."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Visits and seeing children",
    about="Whether children are seen in time, alone where needed, by someone who comes for a purpose.",
    words={
        "visit": 2,
        "seen": 1,
        "seen promptly": 2,
        "seen alone": 2,
        "child is seen": 2,
        "children are seen": 2,
        "child has been seen": 2,
        "seen and spoken": 3,
        "see child": 1,
        "seeing child": 2,
        "seeing some children": 2,
        "purposeful": 1,
        "direct work": 2,
    },
    but_not=(
        "private fostering",
        "focused visit",
        "monitoring visit",
        "inspection visit",
        "return visit",
        "visit on their return",
    ),
    indicators=(
        "child_seen_in_assessment",
        "child_in_need_visits_in_time",
        "child_protection_visits_in_time",
        "care_visits_in_time",
    ),
)
