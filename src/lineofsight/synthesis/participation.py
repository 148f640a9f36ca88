"""How a child took part in a meeting about them, by age."""

from __future__ import annotations

from lineofsight.synthesis.chance import Chance, Weights

YOUNGEST = 4
OLDER = 11
CHILDREN = Weights({"PN1": 0.18, "PN2": 0.08, "PN3": 0.03, "PN6": 0.55, "PN7": 0.16})
TEENAGERS = Weights({"PN1": 0.55, "PN2": 0.12, "PN6": 0.25, "PN7": 0.08})


def participation(chance: Chance, age: float) -> str:
    """The code of how a child of this age took part."""
    if age < YOUNGEST:
        return "PN0"
    return chance.weigh(CHILDREN if age < OLDER else TEENAGERS)
