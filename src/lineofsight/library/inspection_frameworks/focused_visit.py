"""The focused visit between two inspections: a letter about one part of the work, without grades."""

from __future__ import annotations

from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.timescales import Evidence

inspection_framework = InspectionFramework(
    title="Focused visit (ILACS)",
    event="focused visit",
    about=(
        "Nothing is graded. A grade that the letter mentions is that of an earlier inspection. An area for priority "
        "action calls for a plan: a draft in 20 working days, the final one in 70."
    ),
    recognised_by=("focused visit to {council}", "focused visit of {council}", "findings of a focused visit"),
    also_called=("focused visit",),
    asks_under=("What needs to improve in this area of social work practice", "Area for priority action"),
    in_force_from=date(2018, 1, 1),
    known=Evidence.SECONDARY,
    source="A published letter of 2020; the days for the plan as reported in the trade press.",
)
