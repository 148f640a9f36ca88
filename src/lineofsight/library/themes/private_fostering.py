"""Private fostering."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Private fostering",
    about="Whether private arrangements are found, assessed, visited, and given a named worker.",
    words={
        "private fostering": 3,
        "privately fostered": 3,
        "private arrangement": 3,
    },
)
