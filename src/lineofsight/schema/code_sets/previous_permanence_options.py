"""Earlier permanent home.

The permanent home that a child had before coming back into care.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

previous_permanence_options = CodeSet(
    name="previous_permanence_options",
    title="Earlier permanent home",
    codes={
        "P1": "Adoption",
        "P2": "Special guardianship order",
        "P3": "Residence or child arrangements order",
        "P4": "One of these, but not known which",
        "Z1": "None",
    },
)
