"""Unaccompanied asylum-seeking children."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Unaccompanied asylum-seeking children",
    about="Whether children who come alone are assessed, placed and advised as their history asks.",
    words={
        "unaccompanied": 3,
        "asylum": 3,
        "uasc": 3,
        "age assessment": 3,
        "immigration": 2,
        "interpreter": 2,
    },
    indicators=(
        "unaccompanied_children_looked_after",
        "care_leavers_who_came_alone",
    ),
)
