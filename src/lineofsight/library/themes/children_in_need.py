"""Children in need."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Children in need",
    about="Whether children in need who are not on a protection plan get help that is planned, timely and reviewed.",
    words={
        "children in need": 3,
        "child in need": 3,
        "cin": 3,
        "children needs social work": 1,
        "network meeting": 1,
        "stepped down": 1,
    },
    but_not=(
        "children in need of help",
        "children in need of protection",
        "children in need of early help",
        "children in need of support",
        "children in need of care",
    ),
    indicators=(
        "children_in_need",
        "child_in_need_visits_in_time",
        "children_on_child_in_need_plan",
        "children_in_need_two_years",
    ),
)
