"""The inspection of children's services (ILACS) from 2023, when care leavers have a judgement of their own."""

from __future__ import annotations

from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework, Judgement
from lineofsight.core.timescales import Evidence

inspection_framework = InspectionFramework(
    title="Inspection of local authority children's services (ILACS), from 2023",
    event="inspection",
    about="As before 2023, but children in care and care leavers are judged apart.",
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
        Judgement(name="in_care", titles=("The experiences and progress of children in care",)),
        Judgement(name="care_leavers", titles=("The experiences and progress of care leavers",)),
        Judgement(name="overall", titles=("Overall effectiveness",)),
    ),
    asks_under=("What needs to improve?", "Areas for priority action"),
    in_force_from=date(2023, 1, 1),
    known=Evidence.SECONDARY,
    source="Judgement sets counted in published reports from 2023.",
)
