"""The inspection of children's services (ILACS) until 2022: children in care and care leavers are judged as one."""

from __future__ import annotations

from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework, Judgement
from lineofsight.core.timescales import Evidence
from lineofsight.library.services_inspections import (
    ALSO_CALLED,
    ASKS_UNDER,
    GRADES_SINCE_2013,
    HELP_AND_PROTECTION,
    LEADERS,
    OVERALL,
    RECOGNISED_BY,
)

inspection_framework = InspectionFramework(
    title="Inspection of local authority children's services (ILACS), 2018 to 2022",
    event="inspection",
    about="Standard and short inspections: leaders, help and protection, children in care and care leavers, overall.",
    recognised_by=RECOGNISED_BY,
    also_called=ALSO_CALLED,
    grades=GRADES_SINCE_2013,
    judgements=(
        LEADERS,
        HELP_AND_PROTECTION,
        Judgement(
            name="in_care_and_care_leavers",
            titles=("The experiences and progress of children in care and care leavers",),
        ),
        OVERALL,
    ),
    asks_under=ASKS_UNDER,
    in_force_from=date(2018, 1, 1),
    in_force_to=date(2022, 12, 31),
    known=Evidence.SECONDARY,
    source="Judgement sets counted in published reports of 2018 to 2022.",
)
