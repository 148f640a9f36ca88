"""Sex of the adopters.

One code for one adopter or a couple.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

adopter_sexes = CodeSet(
    name="adopter_sexes",
    title="Sex of the adopters",
    codes={
        "F1": "One woman",
        "M1": "One man",
        "FF": "Two women",
        "MM": "Two men",
        "MF": "A man and a woman",
    },
)
