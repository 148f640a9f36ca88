"""Families as they first come to notice: how many children, how old, and who they are."""

from __future__ import annotations

from lineofsight.synthesis.chance import Chance, Weights
from lineofsight.synthesis.days import YEAR, birthday
from lineofsight.synthesis.people import Child, Family, Kind

SIZES = Weights({1: 0.46, 2: 0.29, 3: 0.15, 4: 0.07, 5: 0.03})
SEXES = Weights({"M": 0.518, "F": 0.477, "U": 0.005})
ETHNICITIES = Weights(
    {
        "WBRI": 0.62, "WIRI": 0.005, "WIRT": 0.003, "WOTH": 0.055, "WROM": 0.006, "MWBC": 0.03, "MWBA": 0.015,
        "MWAS": 0.015, "MOTH": 0.035, "AIND": 0.013, "APKN": 0.035, "ABAN": 0.013, "AOTH": 0.03, "BCRB": 0.02,
        "BAFR": 0.045, "BOTH": 0.015, "CHNE": 0.002, "OOTH": 0.03, "REFU": 0.003, "NOBT": 0.01,
    }
)  # fmt: skip
ETHNICITIES_ALONE = Weights({"OOTH": 0.3, "BAFR": 0.35, "AOTH": 0.25, "WOTH": 0.1})

UNBORN = 0.035
"""Share of families in which the child that brings them to notice is not born yet."""

BORN_LATER = 0.16
"""Share of families to whom another child is born within the years that follow."""

FIRST_KINDS: dict[Kind | None, float] = {None: 0.9752, Kind.ALONE: 0.0188, Kind.DISABLED: 0.0060}
"""What is already clear when a family comes to notice: a young person alone, a child's disability, mostly nothing."""

PREGNANCY = 280
DAYS_BETWEEN_SIBLINGS = 330
PATCHES = 60


def make_family(chance: Chance, number: int, day: int, kind: Kind | None, room: int) -> Family:
    """A family as it stands on the day it first comes to notice, with no more children than there is room for."""
    family = Family(number=number, patch=chance.between(0, PATCHES - 1))
    if kind is Kind.ALONE:
        family.children = [_child_alone(chance, day)]
        return family
    if kind is Kind.DISABLED:
        child = _child(chance, day - int(chance.draw() * 16 * YEAR))
        child.disabled = True
        family.children = [child]
        return family
    size = min(chance.weigh(SIZES), room)
    family.children = [_child(chance, born) for born in _births(chance, day, size)]
    if size < room and chance.happens(BORN_LATER):
        last = max(child.born for child in family.children)
        family.children.append(
            _child(chance, max(last + DAYS_BETWEEN_SIBLINGS, day) + chance.between(0, int(4 * YEAR)))
        )
    return family


def _births(chance: Chance, day: int, size: int) -> list[int]:
    """Days of birth of brothers and sisters under 18 on the day, no two nearer than nature allows, but for twins."""
    births: list[int] = []
    if chance.happens(UNBORN):
        births.append(day + chance.between(20, 170))
    while len(births) < size:
        age = 17.9 * chance.draw()
        born = day - int(age * YEAR)
        if all(abs(born - other) > DAYS_BETWEEN_SIBLINGS for other in births):
            births.append(born)
        elif chance.happens(0.02):
            births.append(births[0])
    return births


def _child(chance: Chance, born: int) -> Child:
    return Child(
        born=born,
        sex=chance.weigh(SEXES),
        ethnicity=chance.weigh(ETHNICITIES),
        disabled=chance.happens(0.05),
        grown=birthday(born, 18),
    )


def _child_alone(chance: Chance, day: int) -> Child:
    born = day - int((15.7 + 2.1 * chance.draw()) * YEAR)
    return Child(
        born=born,
        sex="M" if chance.happens(0.93) else "F",
        ethnicity=chance.weigh(ETHNICITIES_ALONE),
        alone=True,
        wanders=chance.happens(0.12),
        grown=birthday(born, 18),
    )


def share_ethnicity(chance: Chance, family: Family) -> None:
    """Brothers and sisters mostly are recorded alike."""
    first = family.children[0].ethnicity
    for child in family.children[1:]:
        if chance.happens(0.9):
            child.ethnicity = first
