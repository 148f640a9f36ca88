"""Category of abuse.

Why a child has a child protection plan. Case systems often hold the words instead of the code.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

abuse_categories = CodeSet(
    name="abuse_categories",
    title="Category of abuse",
    codes={
        "NEG": "Neglect",
        "PHY": "Physical abuse",
        "SAB": "Sexual abuse",
        "EMO": "Emotional abuse",
        "MUL": "More than one category, or none recommended",
    },
)
