"""Young people of 16 and 17 who are homeless."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Young people of 16 and 17 who are homeless",
    about="Whether they are assessed as children in need, told their rights, and given a safe place to live.",
    words={
        "homeless": 3,
        "homelessness": 3,
        "16 and 17": 1,
        "16 or 17": 1,
        "17 year old": 1,
        "16 year old": 1,
        "bed and breakfast": 3,
        "right to become looked after": 2,
        "emergency accommodation": 2,
        "southwark": 2,
    },
    indicators=("children_starting_care",),
)
