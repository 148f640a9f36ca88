"""Supervision and management oversight."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Supervision and management oversight",
    about="Whether managers direct and check the work, and social workers are supervised regularly and reflectively.",
    words={
        "supervision": 3,
        "supervised": 2,
        "supervisor": 2,
        "management oversight": 3,
        "manager oversight": 3,
        "oversight by manager": 3,
        "management direction": 3,
        "management decision": 3,
        "managers decision": 2,
        "manager should": 1,
        "management challenge": 3,
        "managers provide": 1,
        "frontline manager": 2,
        "team manager": 1,
        "manager": 1,
        "oversight": 2,
        "grip": 1,
        "scrutiny": 1,
        "reflective": 1,
        "rationale for decision": 1,
        "sign off": 1,
        "drift": 1,
        "managerial": 2,
    },
    but_not=(
        "supervision order",
        "supervised contact",
    ),
    indicators=("cases_supervised_in_three_months",),
)
