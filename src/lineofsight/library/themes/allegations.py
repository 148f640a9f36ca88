"""Allegations against people who work with children."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Allegations against people who work with children",
    about="Whether the designated officer decides, records and follows up in time.",
    words={
        "designated officer": 3,
        "lado": 3,
        "allegation": 3,
        "position of trust": 3,
        "people who work with children": 2,
    },
)
