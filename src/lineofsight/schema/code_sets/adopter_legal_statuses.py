"""Legal status of the adopters.

The legal tie between the people who adopt.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

adopter_legal_statuses = CodeSet(
    name="adopter_legal_statuses",
    title="Legal status of the adopters",
    codes={
        "L0": "Single adopter",
        "L11": "Married couple of different genders",
        "L12": "Married couple of the same gender",
        "L2": "Couple in a civil partnership",
        "L3": "Unmarried couple of different genders",
        "L4": "Couple of the same gender, neither married nor in a civil partnership",
    },
)
