"""Care leaver's main activity.

What a care leaver mainly does. F3 and P3 gave way to F4, F5, P4 and P5.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

care_leaver_activities = CodeSet(
    name="care_leaver_activities",
    title="Care leaver's main activity",
    codes={
        "F1": "Higher education, full time",
        "P1": "Higher education, part time",
        "F2": "Other education, full time",
        "P2": "Other education, part time",
        "F3": "Training or employment, full time (older code)",
        "P3": "Training or employment, part time (older code)",
        "F4": "Apprenticeship, full time",
        "P4": "Apprenticeship, part time",
        "F5": "Training or employment other than an apprenticeship, full time",
        "P5": "Training or employment other than an apprenticeship, part time",
        "G4": "Not in education, employment or training: illness or disability",
        "G5": "Not in education, employment or training: other circumstances",
        "G6": "Not in education, employment or training: pregnancy or parenting",
    },
)
