"""The inspection of safeguarding and looked-after children services, 2009 to 2012, when a grade was called adequate."""

from __future__ import annotations

from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework, Judgement
from lineofsight.core.timescales import Evidence

SAFEGUARDING = "Safeguarding services"
LOOKED_AFTER = "Services for looked after children"

inspection_framework = InspectionFramework(
    title="Inspection of safeguarding and looked after children services (SLAC)",
    event="inspection",
    about=(
        "Made with the health regulator. Safeguarding and services for looked-after children are graded apart, with "
        "the same names, and there is no overall grade for both. What is asked for is sorted by how soon it is due."
    ),
    recognised_by=("inspection of safeguarding and looked after children services",),
    also_called=("safeguarding and looked after children", "slac inspection", "slac"),
    grades=("Outstanding", "Good", "Adequate", "Inadequate"),
    judgements=(
        Judgement(name="safeguarding_overall", titles=("Overall effectiveness",), under=SAFEGUARDING),
        Judgement(name="safeguarding_capacity", titles=("Capacity for improvement",), under=SAFEGUARDING),
        Judgement(
            name="safe_and_feel_safe",
            titles=("Children and young people are safe and feel safe",),
            under=SAFEGUARDING,
        ),
        Judgement(name="safeguarding_quality", titles=("Quality of provision",), under=SAFEGUARDING),
        Judgement(
            name="safeguarding_health",
            titles=("The contribution of health agencies to keeping children and young people safe",),
            under=SAFEGUARDING,
        ),
        Judgement(name="safeguarding_ambition", titles=("Ambition and prioritisation",), under=SAFEGUARDING),
        Judgement(name="safeguarding_leadership", titles=("Leadership and management",), under=SAFEGUARDING),
        Judgement(
            name="safeguarding_performance",
            titles=("Performance management and quality assurance",),
            under=SAFEGUARDING,
        ),
        Judgement(name="safeguarding_partnership", titles=("Partnership working",), under=SAFEGUARDING),
        Judgement(name="safeguarding_equality", titles=("Equality and diversity",), under=SAFEGUARDING),
        Judgement(name="looked_after_overall", titles=("Overall effectiveness",), under=LOOKED_AFTER),
        Judgement(name="looked_after_capacity", titles=("Capacity for improvement",), under=LOOKED_AFTER),
        Judgement(name="being_healthy", titles=("Being healthy",), under=LOOKED_AFTER),
        Judgement(name="staying_safe", titles=("Staying safe",), under=LOOKED_AFTER),
        Judgement(name="enjoying_and_achieving", titles=("Enjoying and achieving",), under=LOOKED_AFTER),
        Judgement(
            name="positive_contribution",
            titles=("Making a positive contribution, including user engagement", "Making a positive contribution"),
            under=LOOKED_AFTER,
        ),
        Judgement(name="economic_well_being", titles=("Economic well-being", "Economic wellbeing"), under=LOOKED_AFTER),
        Judgement(name="looked_after_quality", titles=("Quality of provision",), under=LOOKED_AFTER),
        Judgement(name="looked_after_ambition", titles=("Ambition and prioritisation",), under=LOOKED_AFTER),
        Judgement(name="looked_after_leadership", titles=("Leadership and management",), under=LOOKED_AFTER),
        Judgement(
            name="looked_after_performance",
            titles=("Performance management and quality assurance",),
            under=LOOKED_AFTER,
        ),
        Judgement(name="looked_after_equality", titles=("Equality and diversity",), under=LOOKED_AFTER),
    ),
    asks_under=("Areas for improvement", "Immediately", "Within three months", "Within six months"),
    in_force_from=date(2009, 4, 1),
    in_force_to=date(2012, 7, 31),
    known=Evidence.VERIFY,
    source=(
        "The framework's first edition says from April 2009; the grade adequate ended in November 2013. The list of "
        "names is recalled, and its last day is by month only."
    ),
)
