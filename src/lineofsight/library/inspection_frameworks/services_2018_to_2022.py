"""The inspection of children's services (ILACS) until 2022: children in care and care leavers are judged as one."""

from __future__ import annotations

from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework, Judgement
from lineofsight.core.timescales import Evidence

inspection_framework = InspectionFramework(
    title="Inspection of local authority children's services (ILACS), 2018 to 2022",
    event="inspection",
    about="Standard and short inspections: leaders, help and protection, children in care and care leavers, overall.",
    recognised_by=(
        "inspection of children's social care services",
        "inspection of local authority children's services",
        "inspection of {council} local authority children's services",
        "inspection of {council} children's services",
    ),
    also_called=("inspection of local authority children's services", "ilacs"),
    grades=("Outstanding", "Good", "Requires improvement", "Inadequate"),
    judgements=(
        Judgement(
            name="leaders",
            titles=("The impact of leaders on social work practice with children and families",),
        ),
        Judgement(
            name="help_and_protection",
            titles=("The experiences and progress of children who need help and protection",),
        ),
        Judgement(
            name="in_care_and_care_leavers",
            titles=("The experiences and progress of children in care and care leavers",),
        ),
        Judgement(name="overall", titles=("Overall effectiveness",)),
    ),
    asks_under=("What needs to improve?", "Areas for priority action"),
    in_force_from=date(2018, 1, 1),
    in_force_to=date(2022, 12, 31),
    known=Evidence.SECONDARY,
    source="Judgement sets counted in published reports of 2018 to 2022.",
)
