"""Scales: from figures to places on the sheet, and the round figures at which lines are drawn."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

STEPS = (1, 2, 5, 10, 20)


@dataclass(frozen=True)
class Measured:
    """How a figure is written ("83.3%"), and between what it can lie: a share between 0 and 100, a count from 0 on.

    A blank end is no bound. ``finest`` is the smallest step that can be told apart as it is written: 1 for a count.
    """

    written: Callable[[float], str] = "{:g}".format
    least: float | None = None
    most: float | None = None
    finest: float = 0


@dataclass(frozen=True)
class Scale:
    """Figures from ``lowest`` to ``highest`` laid from place ``start`` to place ``end``, which may be the smaller."""

    lowest: float
    highest: float
    start: float
    end: float

    def place(self, figure: float) -> float:
        """Where a figure lies; one beyond the scale lies at its end.

        >>> Scale(0, 50, 200, 100).place(25)
        150.0
        """
        within = min(max(figure, self.lowest), self.highest)
        return self.start + (within - self.lowest) / (self.highest - self.lowest) * (self.end - self.start)


def round_steps(lowest: float, highest: float, most: int = 5, finest: float = 0) -> list[float]:
    """Round figures that enclose both ends, at most ``most`` steps of ``finest`` or more apart.

    >>> round_steps(71.2, 93.8)
    [70.0, 75.0, 80.0, 85.0, 90.0, 95.0]
    >>> round_steps(0, 3)
    [0.0, 1.0, 2.0, 3.0]
    >>> round_steps(5, 5)
    [4.0, 4.5, 5.0, 5.5, 6.0]
    >>> round_steps(5, 5, finest=1)
    [4.0, 5.0, 6.0]
    """
    if highest <= lowest:
        lowest, highest = lowest - 1, lowest + 1
    size = 10.0 ** math.floor(math.log10(max((highest - lowest) / most, finest)))
    for step in (size * each for each in STEPS):
        first, last = math.floor(lowest / step), math.ceil(highest / step)
        if last - first <= most and step >= finest:
            return [number * step for number in range(first, last + 1)]
    raise AssertionError  # the widest step is always wide enough  # pragma: no cover


def scale_for(figures: Iterable[float], start: float, end: float, measured: Measured) -> tuple[Scale, list[float]]:
    """A scale that holds all the figures, and the round figures on it; it ends at the bounds, where there are any."""
    known = list(figures) or [0, 1]
    least, most = measured.least, measured.most
    steps = [
        step
        for step in round_steps(min(known), max(known), finest=measured.finest)
        if (least is None or step >= least) and (most is None or step <= most)
    ]
    return Scale(steps[0], steps[-1], start, end), steps
