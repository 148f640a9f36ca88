"""What the frameworks of inspecting children's services have in common, before and after 2023."""

from __future__ import annotations

from lineofsight.core.inspection_frameworks import Judgement

GRADES_SINCE_2013 = ("Outstanding", "Good", "Requires improvement", "Inadequate")
RECOGNISED_BY = (
    "inspection of children's social care services",
    "inspection of local authority children's services",
    "inspection of {council} local authority children's services",
    "inspection of {council} children's services",
)
ALSO_CALLED = ("inspection of local authority children's services", "ilacs")
ASKS_UNDER = ("What needs to improve?", "Areas for priority action")

LEADERS = Judgement(
    name="leaders", titles=("The impact of leaders on social work practice with children and families",)
)
HELP_AND_PROTECTION = Judgement(
    name="help_and_protection", titles=("The experiences and progress of children who need help and protection",)
)
OVERALL = Judgement(name="overall", titles=("Overall effectiveness",))
