"""Reason for leaving the adoption process.

Why an adopter left. The SSD has no list of these; Annex A has the three, and the codes are our own.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

adopter_leaving_reasons = CodeSet(
    name="adopter_leaving_reasons",
    title="Reason for leaving the adoption process",
    codes={
        "WITHDREW": "Withdrew",
        "ON_HOLD": "Process on hold",
        "REFUSED": "Application refused",
    },
)
