"""Care leaver's accommodation.

Where a care leaver lives. The looked-after return joins this to suitability (B1, B2); here they stand apart.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

care_leaver_accommodation = CodeSet(
    name="care_leaver_accommodation",
    title="Care leaver's accommodation",
    codes={
        "B": "With parents or relatives",
        "C": "Community home or other residential care",
        "D": "Semi-independent or transitional accommodation",
        "E": "Supported lodgings",
        "G": "Gone abroad",
        "H": "Deported",
        "K": "Ordinary lodgings without formal support",
        "R": "Residence not known",
        "S": "No fixed abode or homeless",
        "T": "Foyer or similar supported accommodation",
        "U": "Independent living",
        "V": "Emergency accommodation",
        "W": "Bed and breakfast",
        "X": "In custody",
        "Y": "Other accommodation",
        "Z": "With former foster carers",
    },
)
