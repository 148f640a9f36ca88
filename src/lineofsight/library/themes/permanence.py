"""Permanence."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Permanence",
    about="Whether children soon have a lasting home: by adoption, guardianship, long-term fostering or going home.",
    words={
        "permanence": 3,
        "permanency": 3,
        "adoption": 3,
        "adopter": 2,
        "special guardianship": 3,
        "long term fostering": 2,
        "life story": 3,
        "lifestory": 3,
        "reunification": 3,
        "reunify": 2,
        "discharge of care order": 2,
        "placement order": 2,
        "early permanence": 2,
        "parallel planning": 2,
        "concurrent": 1,
        "family finding": 3,
        "matched": 1,
        "placed with parent": 2,
        "care orders": 1,
    },
    indicators=(
        "permanence_plan_by_second_review",
        "adoption_days_from_entry_to_home",
        "months_from_decision_to_match",
        "children_waiting_for_adoption",
    ),
)
