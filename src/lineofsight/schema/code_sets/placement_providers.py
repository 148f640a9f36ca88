"""Placement provider.

Who provides a placement. Temporary placements carry none.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

placement_providers = CodeSet(
    name="placement_providers",
    title="Placement provider",
    codes={
        "PR0": "Parents",
        "PR1": "The authority itself",
        "PR2": "Another authority",
        "PR3": "Another public body",
        "PR4": "Private provider",
        "PR5": "Voluntary provider",
    },
)
