"""The monitoring visit after a judgement of inadequate: a letter on the progress made, without grades."""

from __future__ import annotations

from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.timescales import Evidence

inspection_framework = InspectionFramework(
    title="Monitoring visit",
    event="monitoring visit",
    about=(
        "Nothing is graded. The areas that a visit covers are those that the inspection before it found wanting. "
        "Letters are published from the second visit on."
    ),
    recognised_by=(
        "monitoring visit to {council}",
        "monitoring visit of {council}",
        "findings of the monitoring visit",
    ),
    also_called=("monitoring visit",),
    asks_under=("What needs to improve in this area of social work practice", "Area for priority action"),
    in_force_from=date(2016, 5, 1),
    known=Evidence.SECONDARY,
    source="The inspectors' handbook for monitoring visits, published in May 2016, as described by others.",
)
