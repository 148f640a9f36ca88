"""The single inspection of children's services, 2013 to 2018, with the review of the safeguarding children board."""

from __future__ import annotations

from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework, Judgement
from lineofsight.core.timescales import Evidence
from lineofsight.library.services_inspections import GRADES_SINCE_2013

inspection_framework = InspectionFramework(
    title="Single inspection framework (SIF)",
    event="inspection",
    about=(
        "Help and protection, children looked after (with adoption and care leavers graded apart), leadership, and "
        "overall. The safeguarding children board was reviewed beside it with a grade of its own."
    ),
    recognised_by=(
        "inspection of services for children in need of help and protection, children looked after and care leavers",
    ),
    also_called=("single inspection", "sif inspection", "sif"),
    grades=GRADES_SINCE_2013,
    judgements=(
        Judgement(
            name="overall",
            titles=(
                "Overall effectiveness",
                "The overall judgement is that children's services",
                "Children's services in {council}",
            ),
        ),
        Judgement(name="help_and_protection", titles=("Children who need help and protection",)),
        Judgement(
            name="looked_after_and_permanence",
            titles=("Children looked after and achieving permanence",),
        ),
        Judgement(name="adoption", titles=("Adoption performance",)),
        Judgement(name="care_leavers", titles=("Experiences and progress of care leavers",)),
        Judgement(name="leadership", titles=("Leadership, management and governance",)),
        Judgement(
            name="safeguarding_children_board",
            titles=(
                "The effectiveness of the Local Safeguarding Children Board (LSCB)",
                "The effectiveness of the LSCB",
                "The Local Safeguarding Children Board (LSCB)",
                "The LSCB",
            ),
        ),
    ),
    asks_under=("What does the local authority need to improve?", "Recommendations", "Areas for priority action"),
    in_force_from=date(2013, 11, 1),
    in_force_to=date(2018, 1, 31),
    known=Evidence.SECONDARY,
    source="Judgement sets counted in published reports of 2013 to 2017; a council's paper gives 2013 to 2018.",
)
