"""Reason for no strengths and difficulties score.

Why there is no score. Blank beside a blank score means that nothing was recorded.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

sdq_reasons = CodeSet(
    name="sdq_reasons",
    title="Reason for no strengths and difficulties score",
    codes={
        "SDQ1": "Under 4 or over 16",
        "SDQ2": "Carer refused",
        "SDQ3": "Too severely disabled",
        "SDQ4": "Another reason",
        "SDQ5": "Child refused",
    },
)
