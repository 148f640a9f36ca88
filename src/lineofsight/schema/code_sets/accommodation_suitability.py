"""Suitability of a care leaver's accommodation.

Whether the place where a care leaver lives is judged suitable.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

accommodation_suitability = CodeSet(
    name="accommodation_suitability",
    title="Suitability of a care leaver's accommodation",
    codes={
        "1": "Suitable",
        "2": "Unsuitable",
    },
)
