"""Council's care plan at the first hearing.

What the council asked the court for at the start of care proceedings.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

initial_care_plans = CodeSet(
    name="initial_care_plans",
    title="Council's care plan at the first hearing",
    codes={
        "A": "Interim care order or care order",
        "B": "Interim care order or care order, placed with parents",
        "C": "Adoption",
        "D": "Interim supervision order or supervision order",
        "E": "Special guardianship order",
        "F": "Private law order",
        "G": "Another plan",
    },
)
