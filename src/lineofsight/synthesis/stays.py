"""How long a time in care lasts, how it ends, and until when a young person is helped as a care leaver."""

from __future__ import annotations

from collections.abc import Sequence

from lineofsight.synthesis.chance import Chance, Weights
from lineofsight.synthesis.days import YEAR, birthday
from lineofsight.synthesis.frame import Frame
from lineofsight.synthesis.people import Care, Child, Stay

STAYS_BY_AGE = (
    (5, Weights({Stay.SHORT: 0.31, Stay.TURNING: 0.59, Stay.LONG: 0.10})),
    (12, Weights({Stay.SHORT: 0.33, Stay.TURNING: 0.36, Stay.LONG: 0.31})),
    (18, Weights({Stay.SHORT: 0.42, Stay.TURNING: 0.12, Stay.LONG: 0.46})),
)
TIME_SHORT = ((1.0, 2), (0.75, 14), (0.5, 60), (0.25, 150), (0.08, 270), (0.0, 420))
TIME_TURNING = ((1.0, 200), (0.8, 350), (0.5, 520), (0.2, 780), (0.06, 1200), (0.0, 1900))
TIMES = {Stay.SHORT: TIME_SHORT, Stay.TURNING: TIME_TURNING}
WANDERS = 0.265

EXITS_YOUNG = Weights({"E11": 0.24, "E12": 0.32, "E45": 0.19, "E47": 0.06, "E46": 0.02, "E41": 0.04, "E4A": 0.13})
EXITS_OLDER = Weights({"E45": 0.47, "E46": 0.06, "E47": 0.12, "E41": 0.10, "E4A": 0.26, "E8": 0.04, "E3": 0.02})
EXITS_SHORT = Weights({"E4A": 0.62, "E4B": 0.12, "E13": 0.1, "E8": 0.12, "E3": 0.02, "E9": 0.01, "E16": 0.01})
EXITS_GROWN = Weights({"E17": 0.30, "E5": 0.34, "E6": 0.14, "E8": 0.18, "E7": 0.04})
EXITS = (EXITS_YOUNG, EXITS_OLDER, EXITS_SHORT, EXITS_GROWN)
ADOPTED = frozenset({"E11", "E12"})
CLOSING_REASONS = {"E11": "RC1", "E12": "RC1", "E41": "RC3", "E45": "RC4", "E46": "RC4", "E47": "RC4", "E48": "RC4",
                   "E3": "RC5", "E7": "RC6"}  # fmt: skip

YOUNG = 5
WEEKS_13 = 91
LEAVING_CARE_FROM = 16
HELPED_UNTIL = Weights({21: 0.62, 22: 0.12, 23: 0.10, 24: 0.06, 25: 0.10})


def short_breaks(start: int, end: int) -> Care:
    """Respite for a disabled child, recorded as accommodation under an agreed series of short breaks."""
    return Care(Stay.BREAKS, start, end, exit="E8")


class Stays:
    """Draws how long each time in care lasts and how it ends."""

    def __init__(self, frame: Frame) -> None:
        self.chance = frame.chance("stays")
        self.wanderers = frame.even_chance(0.8729833, "wanderers")
        self.exits = {weights: frame.even_chance(0.41421356, "exits", number) for number, weights in enumerate(EXITS)}
        self.kinds = {below: frame.even_chance(0.60555128, "stays", below) for below, _ in STAYS_BY_AGE}

    def time_in_care(self, child: Child, start: int, others: Sequence[Care]) -> Care:
        """A time in care from its first day. Brothers and sisters who come in together mostly stay alike."""
        chance = self.chance
        age = (start - child.born) / YEAR
        if child.alone:
            care = Care(Stay.ALONE, start, child.grown)
        else:
            stay = others[0].stay if others and chance.happens(0.6) else self._stay(age)
            care = Care(stay, start, child.grown, by_court=chance.happens(0.12 if stay is Stay.SHORT else 0.9))
            if stay is not Stay.LONG:
                care.ended = min(start + chance.along(TIMES[stay]), child.grown)
            child.wanders = child.wanders or self.wanderers.happens(WANDERS)
        care.exit = self._exit(child, care, age)
        care.leaving_until = self._helped_until(child, care)
        return care

    def _stay(self, age: float) -> Stay:
        below, weights = next((below, weights) for below, weights in STAYS_BY_AGE if age < below)
        return self.kinds[below].weigh(weights)

    def _exit(self, child: Child, care: Care, age: float) -> str:
        if care.ended >= child.grown:
            return self._draw(EXITS_GROWN)
        if care.stay is Stay.SHORT:
            return self._draw(EXITS_SHORT)
        return self._draw(EXITS_YOUNG if age < YOUNG else EXITS_OLDER)

    def _draw(self, weights: Weights[str]) -> str:
        return self.exits[weights].weigh(weights)

    def _helped_until(self, child: Child, care: Care) -> int:
        """Whoever was in care for 13 weeks, some of it after turning sixteen, is helped on; 0 for nobody else."""
        if care.ended - care.started < WEEKS_13 or care.ended <= birthday(child.born, LEAVING_CARE_FROM):
            return 0
        return birthday(child.born, self.chance.weigh(HELPED_UNTIL))


def closing_day(care: Care, chance: Chance) -> int:
    """When the whole case closes: at once after adoption, after some months at home, or when leaving care is over."""
    if care.leaving_until:
        return care.leaving_until
    if care.exit in ADOPTED:
        return care.ended
    return care.ended + chance.between(10, 140)


def closing_reason(care: Care) -> str:
    if care.leaving_until:
        return "RC7"
    return CLOSING_REASONS.get(care.exit, "RC7")
