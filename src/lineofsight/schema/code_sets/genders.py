"""Gender of an adopter.

As Annex A asks it; the one-letter codes are our own. A child's gender is free text in the SSD.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

genders = CodeSet(
    name="genders",
    title="Gender of an adopter",
    codes={
        "F": "Female",
        "M": "Male",
        "N": "Neither",
        "U": "Not stated or not recorded",
    },
)
