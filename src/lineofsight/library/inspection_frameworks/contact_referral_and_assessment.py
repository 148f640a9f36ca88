"""The yearly unannounced inspection of contact, referral and assessment, 2009 to 2012: a letter without grades."""

from __future__ import annotations

from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.timescales import Evidence

inspection_framework = InspectionFramework(
    title="Unannounced inspection of contact, referral and assessment",
    event="unannounced inspection",
    about=(
        "Two days, nothing graded. The letter lists strengths, what meets requirements, areas for development and, "
        "where children may be at risk, areas for priority action."
    ),
    recognised_by=(
        "unannounced inspection of contact, referral and assessment",
        "unannounced inspection of contact, assessment and referral",
    ),
    also_called=("unannounced inspection of contact, referral and assessment", "unannounced inspection"),
    asks_under=("Areas for development", "Areas for priority action"),
    in_force_from=date(2009, 6, 1),
    in_force_to=date(2012, 5, 31),
    known=Evidence.SECONDARY,
    source="A council's plan of 2010 and the inspectorate's evidence to Parliament. The bounds are by month only.",
)
