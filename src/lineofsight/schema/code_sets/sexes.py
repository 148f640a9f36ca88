"""Sex.

As on a birth or gender recognition certificate.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

sexes = CodeSet(
    name="sexes",
    title="Sex",
    codes={
        "F": "Female",
        "M": "Male",
        "U": "Unknown",
    },
)
