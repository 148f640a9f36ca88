"""Where a child in care lives, one placement after another, and under which legal status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.synthesis.chance import Chance, Weights
from lineofsight.synthesis.days import FAR, YEAR, add_working_days
from lineofsight.synthesis.people import Care, Child, Path, Stay
from lineofsight.synthesis.stays import ADOPTED

BY_AGE = (
    (2, Weights({"U6": 0.40, "U4": 0.10, "U3": 0.20, "U1": 0.08, "U5": 0.06, "P1": 0.13, "R3": 0.05, "Z1": 0.02})),
    (10, Weights({"U6": 0.40, "U4": 0.20, "U3": 0.14, "U1": 0.10, "P1": 0.12, "K2": 0.09, "S1": 0.005, "Z1": 0.015})),
    (16, Weights({"U6": 0.345, "U4": 0.20, "U3": 0.09, "U1": 0.06, "K2": 0.29, "P1": 0.08, "S1": 0.01, "K1": 0.005,
                  "Z1": 0.03})),
    (18, Weights({"U6": 0.28, "U4": 0.16, "U3": 0.05, "U1": 0.03, "K2": 0.19, "H5": 0.27, "P2": 0.05, "P1": 0.03,
                  "R5": 0.01, "Z1": 0.03})),
)  # fmt: skip
ALONE = Weights({"U6": 0.45, "H5": 0.45, "P2": 0.06, "K2": 0.04})
OLDEST = 18
FOSTER = frozenset({"U1", "U2", "U3", "U4", "U5", "U6"})
KIN = frozenset({"U1", "U3"})
RESIDENTIAL = frozenset({"K1", "K2", "R1", "S1", "R5"})
SUPPORTED = frozenset({"H5", "K3", "P2"})
SUPPORTED_REGISTERED_FROM = date(2025, 4, 1).toordinal()

FOSTER_PROVIDERS = Weights({"PR1": 0.60, "PR4": 0.36, "PR5": 0.04})
OTHER_PROVIDERS = Weights({"PR1": 0.15, "PR4": 0.78, "PR5": 0.07})
CHANGES = Weights({"CARPL": 0.42, "CREQB": 0.16, "CREQO": 0.1, "OTHER": 0.12, "CHILD": 0.07, "LAREQ": 0.06,
                   "STAND": 0.03, "CLOSE": 0.02, "ALLEG": 0.02})  # fmt: skip
FAR_AWAY = {"near": 0.142, "kin": 0.08, "residential": 0.47, "supported": 0.2}
FIRST_STATUS = Weights({"C1": 0.6, "V2": 0.2, "L1": 0.1, "L2": 0.1})
"""How care by order of a court begins: at once, or after an agreement, police protection or an emergency order."""

MOVES_A_YEAR = Weights({0.05: 0.60, 0.30: 0.28, 2.6: 0.12})
SETTLES = 0.42
WAITS_FOR_ADOPTION = (120, 320)


@dataclass(slots=True)
class Placement:
    """One placement; ``ended`` is the next one's first day, or the end of care."""

    kind: str
    started: int
    ended: int
    provider: str
    distance: float
    is_inside: bool
    why_left: str | None = None


@dataclass(slots=True)
class Status:
    """A legal status from a day on, until the next one or the end of care."""

    code: str
    started: int


def placements_of(path: Path, care: Care, chance: Chance, moves: Chance, far: Chance) -> list[Placement]:
    """Every placement of one time in care, without a gap."""
    child = path.child
    if care.stay is Stay.BREAKS:
        kind = "U6" if chance.happens(0.5) else "R1"
        return [_placement(chance, far, kind, care.started, care.ended)]
    starts = [care.started]
    moves_a_year = moves.weigh(MOVES_A_YEAR)
    day = care.started
    if chance.happens(SETTLES):
        day += chance.between(10, 110)
        starts.append(day)
    while True:
        day += 4 + chance.lasting(YEAR / moves_a_year)
        if day >= care.ended or day >= FAR:
            break
        starts.append(day)
    adoption = max(care.ended - chance.between(*WAITS_FOR_ADOPTION), care.started + 30) if care.exit in ADOPTED else 0
    if adoption:
        starts = [start for start in starts if start < adoption - 5] + [adoption]
    starts = [start for start in starts if start < care.ended]
    ends = [*starts[1:], care.ended]
    found: list[Placement] = []
    for start, end in zip(starts, ends, strict=True):
        kind = ("A6" if chance.happens(0.85) else "A5") if start == adoption else _kind(child, chance, start, found)
        found.append(_placement(chance, far, kind, start, end))
    for placement in found[:-1]:
        placement.why_left = chance.weigh(CHANGES)
    return found


def _kind(child: Child, chance: Chance, start: int, before: list[Placement]) -> str:
    if child.alone:
        kind = chance.weigh(ALONE)
    else:
        age = (start - child.born) / YEAR
        kind = chance.weigh(next(weights for below, weights in BY_AGE if age < below or below == OLDEST))
    if kind in SUPPORTED and start >= SUPPORTED_REGISTERED_FROM:
        return "K3"
    if before and before[-1].kind == kind and kind == "P1":
        return "U3"
    return kind


def _placement(chance: Chance, far: Chance, kind: str, start: int, end: int) -> Placement:
    sort = (
        "kin"
        if kind in KIN or kind == "P1"
        else "residential"
        if kind in RESIDENTIAL
        else "supported"
        if kind in SUPPORTED
        else "near"
    )
    is_far = far.happens(FAR_AWAY[sort])
    distance = 20.5 + chance.lasting(45) if is_far else 0.3 + 19.0 * chance.draw() ** 1.7
    inside = (not is_far) and chance.happens(0.78)
    if kind == "P1":
        provider = "PR0"
    elif kind in KIN or kind.startswith("A"):
        provider = "PR1"
    else:
        provider = chance.weigh(FOSTER_PROVIDERS if kind in FOSTER else OTHER_PROVIDERS)
    return Placement(kind, start, end, provider, round(distance, 1), inside)


def statuses_of(care: Care, chance: Chance) -> list[Status]:
    """The legal statuses of one time in care, from its first day."""
    if care.stay is Stay.BREAKS:
        return [Status("V4" if chance.happens(0.85) else "V3", care.started)]
    if not care.by_court:
        is_remand = care.stay is Stay.SHORT and chance.happens(0.03)
        return [Status("J1" if is_remand else "V2", care.started)]
    found = []
    first = chance.weigh(FIRST_STATUS)
    day = care.started
    if first == "L1":
        found.append(Status("L1", day))
        day += 2
    elif first == "L2":
        found.append(Status("L2", day))
        day += 7
    elif first == "V2":
        found.append(Status("V2", day))
        day += chance.between(15, 90)
    found.append(Status("C1", day))
    day = add_working_days(day + chance.between(130, 330), 0)
    found.append(Status("E1" if care.exit in ADOPTED else "C2", day))
    return [status for status in found if status.started < care.ended] or [Status("V2", care.started)]
