"""Reason an education, health and care plan ceased.

Why a plan ended.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

ehc_cease_reasons = CodeSet(
    name="ehc_cease_reasons",
    title="Reason an education, health and care plan ceased",
    codes={
        "1": "Reached the greatest age",
        "2": "Needs are met without a plan",
        "3": "Moved on to higher education",
        "4": "Moved on to paid work, not an apprenticeship",
        "5": "Moved to another authority",
        "6": "No longer wishes to learn or train",
        "7": "Moved out of England",
        "8": "Died",
        "9": "Another reason",
    },
)
