"""Chance that can be repeated: the same names always give the same draws, on every machine and Python version.

Only ``Random.random`` is used underneath. Python promises that its sequence never changes for a given seed, which it
does not promise for ``choice`` or ``gauss``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from math import log
from random import Random
from typing import Generic, TypeVar

Option = TypeVar("Option")


class Weights(Generic[Option]):
    """Options with their weights, kept so that a draw is one look-up. The weights need not add up to one.

    >>> Weights({"F": 1, "M": 3}).options
    ('F', 'M')
    """

    def __init__(self, weights: Mapping[Option, float]) -> None:
        self.options = tuple(weights)
        self.bounds = tuple(accumulate(weights.values()))


class Chance:
    """One stream of chance. Give each stage of the work its own, so that tuning one leaves the others as they were."""

    def __init__(self, *names: object) -> None:
        self.draw = Random("/".join(str(name) for name in names)).random

    def happens(self, probability: float) -> bool:
        return self.draw() < probability

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.draw() * (high - low + 1))

    def pick(self, options: Sequence[Option]) -> Option:
        return options[int(self.draw() * len(options))]

    def weigh(self, weights: Weights[Option]) -> Option:
        bounds = weights.bounds
        return weights.options[bisect_right(bounds, self.draw() * bounds[-1])]

    def lasting(self, mean: float) -> int:
        """Days until something that may happen on any day alike: often soon, sometimes very late."""
        return int(-mean * log(1.0 - self.draw()))

    def along(self, survival: Sequence[tuple[float, int]]) -> int:
        """Days survived, drawn along a curve of (share still there, day), from the share 1.0 down to 0.0."""
        left = self.draw()
        for (above, early), (below, late) in pairwise(survival):
            if left >= below:
                return early + int((late - early) * (above - left) / (above - below))
        return survival[-1][1]


class EvenChance(Chance):
    """A stream whose draws fill the range from 0 to 1 as evenly as can be, one after another.

    For the few choices that make a council's rates: with plain chance a council of ordinary size would stray far from
    them. Each choice needs a stream of its own, for draws that follow each other are not independent.
    """

    def __init__(self, step: float, *names: object) -> None:
        super().__init__(*names)
        self.place = self.draw()
        self.step = step
        self.draw = self._next

    def _next(self) -> float:
        self.place = (self.place + self.step) % 1.0
        return self.place
