"""Disability.

A lasting condition that affects daily life. NONE is an answer; no row at all is not.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

disabilities = CodeSet(
    name="disabilities",
    title="Disability",
    codes={
        "NONE": "No disability",
        "MOB": "Mobility",
        "HAND": "Hand function",
        "PC": "Personal care",
        "INC": "Incontinence",
        "COMM": "Communication",
        "LD": "Learning",
        "HEAR": "Hearing",
        "VIS": "Vision",
        "BEH": "Behaviour",
        "CON": "Consciousness",
        "AUT": "Autism",
        "DDA": "Another disability",
    },
)
