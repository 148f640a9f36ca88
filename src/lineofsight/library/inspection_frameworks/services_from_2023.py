"""The inspection of children's services (ILACS) from 2023, when care leavers have a judgement of their own."""

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
    title="Inspection of local authority children's services (ILACS), from 2023",
    event="inspection",
    about="As before 2023, but children in care and care leavers are judged apart.",
    recognised_by=RECOGNISED_BY,
    also_called=ALSO_CALLED,
    grades=GRADES_SINCE_2013,
    judgements=(
        LEADERS,
        HELP_AND_PROTECTION,
        Judgement(name="in_care", titles=("The experiences and progress of children in care",)),
        Judgement(name="care_leavers", titles=("The experiences and progress of care leavers",)),
        OVERALL,
    ),
    asks_under=ASKS_UNDER,
    in_force_from=date(2023, 1, 1),
    known=Evidence.SECONDARY,
    source="Judgement sets counted in published reports from 2023.",
)
