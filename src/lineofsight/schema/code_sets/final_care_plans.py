"""Council's care plan at the final hearing.

What the council asked the court for at the end of care proceedings.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

final_care_plans = CodeSet(
    name="final_care_plans",
    title="Council's care plan at the final hearing",
    codes={
        "A": "Care order",
        "B": "Care order, placed with parents",
        "C": "Adoption",
        "D": "Supervision order",
        "E": "Special guardianship order",
        "F": "Private law order",
        "G": "Another plan",
        "H": "Final hearing not yet held",
    },
)
