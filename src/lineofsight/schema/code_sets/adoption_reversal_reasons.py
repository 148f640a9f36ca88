"""Reason adoption is no longer the plan.

Why a decision for adoption was reversed.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

adoption_reversal_reasons = CodeSet(
    name="adoption_reversal_reasons",
    title="Reason adoption is no longer the plan",
    codes={
        "RD1": "The child's needs changed",
        "RD2": "The court made no placement order",
        "RD3": "No adopters could be found",
        "RD4": "Another reason",
    },
)
