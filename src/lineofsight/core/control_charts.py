"""Control charts: what in a row of figures is the ordinary rise and fall, and what is not.

The chart is the individuals chart (XmR). Its limits stand 2.66 times the average moving range from the mean, so they
come from how much the figure changes from one month to the next and from nothing else. A month without a figure is a
gap: it is not 0, no change is measured across it, and no run of points reaches over it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import fmean

WIDTH = 2.66
"""How many average moving ranges the limits stand from the mean."""

SCREEN = 3.267
"""A moving range of this many average ranges, or more, is left out where outliers are screened."""

RUN = 7
"""How many points make a run, rising, falling or on one side of the mean."""

FEWEST = 12
"""With fewer points than this the limits are trial limits, and are said to be."""


class Rule(StrEnum):
    """Why a point is not ordinary variation. Where several hold, the first of these is told."""

    OUTSIDE = "outside the limits"
    TREND = "one of seven points in a row that rise or fall"
    NEAR_LIMIT = "one of two in three points near a limit"
    ONE_SIDE = "one of seven points in a row on one side of the mean"


class Meaning(StrEnum):
    """What a point, or the latest one, says about the service."""

    COMMON = "ordinary variation"
    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEUTRAL = "a change that is neither good nor bad in itself"


class Assurance(StrEnum):
    """Whether the target will be met if nothing changes, read from the latest limits."""

    PASSES = "the target will be met every time unless something changes"
    FAILS = "the target will not be met unless something changes"
    HIT_AND_MISS = "the target will be met in some months and missed in others"


@dataclass(frozen=True)
class Limits:
    """The mean and the limits of one stretch, as they were worked out: a limit of a share may lie beyond 0 or 100."""

    mean: float
    lower: float
    upper: float
    points: int

    @property
    def is_trial(self) -> bool:
        """Whether they rest on too few points to be relied on."""
        return self.points < FEWEST

    def drawn_within(self, lowest: float, highest: float) -> tuple[float, float]:
        """The lower and upper limit to be drawn, where no figure can lie beyond these. No rule is judged by it.

        >>> Limits(95, 88, 102, 24).drawn_within(0, 100)
        (88, 100)
        """
        return max(self.lower, lowest), min(self.upper, highest)


@dataclass(frozen=True)
class Signal:
    """That a point is not ordinary variation: by which rule, towards which end, and what that means."""

    rule: Rule
    is_high: bool
    meaning: Meaning


@dataclass(frozen=True)
class Point:
    """One point of the chart.

    ``value`` and ``signal`` are blank in a month without a figure, ``limits`` where there are too few points for any.
    """

    value: float | None
    limits: Limits | None
    signal: Signal | None = None
    begins_anew: bool = False

    @property
    def meaning(self) -> Meaning:
        """What the point says."""
        return self.signal.meaning if self.signal else Meaning.COMMON


@dataclass(frozen=True)
class ControlChart:
    """The points in the order of time, what the target is, and which way is better."""

    points: tuple[Point, ...]
    polarity: str
    target: float | None = None

    @property
    def limits(self) -> Limits | None:
        """The latest limits; None where the latest stretch has no two points next to one another."""
        return self.points[-1].limits if self.points else None

    @property
    def latest(self) -> Point | None:
        """The latest point that has a value and limits to be judged by."""
        return next((p for p in reversed(self.points) if p.value is not None and p.limits is self.limits), None)

    @property
    def variation(self) -> Meaning | None:
        """What the latest point says; None where there is nothing to judge it by."""
        return self.latest.meaning if self.latest and self.limits else None

    @property
    def letter(self) -> str:
        """``H`` where the latest point is unusually high or rising, ``L`` where low or falling, else blank."""
        signal = self.latest.signal if self.latest else None
        return ("H" if signal.is_high else "L") if signal else ""

    @property
    def assurance(self) -> Assurance | None:
        """None without a target, without limits, and where neither end is the better one."""
        if self.target is None or self.limits is None or self.polarity not in ("higher", "lower"):
            return None
        above, below = self.limits.lower > self.target, self.limits.upper < self.target
        if not (above or below):
            return Assurance.HIT_AND_MISS
        return Assurance.PASSES if above == (self.polarity == "higher") else Assurance.FAILS


def control_chart(
    values: Sequence[float | None],
    *,
    polarity: str,
    target: float | None = None,
    rebased_at: Collection[int] = (),
    screens_outliers: bool = False,
) -> ControlChart:
    """The chart of figures in the order of time, one a month; None is a month without a figure.

    ``rebased_at`` holds the places (from 0) at which a known change of the service begins: the mean and the limits are
    worked out anew from there, and no run reaches across. ``screens_outliers`` leaves the very largest moving ranges
    out of the limits, as some published tools do and others do not; it changes no point and not the mean.

    >>> chart = control_chart([80, 82, 81, 80, 82, 81, 80, 82, 81, 80, 82, 95], polarity="higher", target=75)
    >>> print(chart.variation, chart.letter, chart.points[-1].signal.rule, sep="; ")
    improvement; H; outside the limits
    >>> print(chart.assurance)
    the target will be met every time unless something changes

    Raises:
        ValueError: a place at which there is no point to begin anew with.
    """
    if beyond := sorted(place for place in rebased_at if not 0 < place < len(values)):
        raise ValueError(f"The chart cannot begin anew at {beyond[0]}: it has {len(values)} points, counted from 0.")
    edges = [0, *sorted(set(rebased_at)), len(values)]
    points: list[Point] = []
    for first, last in pairwise(edges):
        points += _stretch(values[first:last], polarity, screens=screens_outliers, begins_anew=first > 0)
    return ControlChart(tuple(points), polarity, target)


def limits_of(values: Sequence[float | None], *, screens_outliers: bool = False) -> Limits | None:
    """The mean and limits of one stretch; None where no two figures stand next to one another.

    >>> spiked = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    >>> limits = limits_of(spiked)
    >>> round(limits.mean, 2), round(limits.lower, 2), round(limits.upper, 2)
    (1.94, -3.06, 6.95)
    >>> limits = limits_of(spiked, screens_outliers=True)
    >>> round(limits.mean, 2), round(limits.lower, 2), round(limits.upper, 2)
    (1.94, -0.72, 4.6)
    """
    ranges = [abs(later - earlier) for run in _unbroken(values) for (_, earlier), (_, later) in pairwise(run)]
    if not ranges:
        return None
    if screens_outliers and any(ranges):
        most = SCREEN * fmean(ranges)
        ranges = [each for each in ranges if each < most]
    known = [float(value) for value in values if value is not None]
    # The mean of one and the same figure is that figure, which dividing its sum may miss by a hair.
    middle, width = min(max(fmean(known), min(known)), max(known)), WIDTH * fmean(ranges)
    return Limits(middle, middle - width, middle + width, len(known))


def _stretch(values: Sequence[float | None], polarity: str, *, screens: bool, begins_anew: bool) -> Iterator[Point]:
    limits = limits_of(values, screens_outliers=screens)
    found: dict[int, tuple[Rule, bool]] = {}
    if limits:
        for run in _unbroken(values):
            found |= _signals(run, limits)
    for place, value in enumerate(values):
        signal = Signal(*found[place], _meaning(found[place][1], polarity)) if place in found else None
        yield Point(value, limits, signal, begins_anew and place == 0)


def _meaning(is_high: bool, polarity: str) -> Meaning:  # noqa: FBT001 - which end a point tends to is a fact, not a switch
    if polarity not in ("higher", "lower"):
        return Meaning.NEUTRAL
    return Meaning.IMPROVEMENT if is_high == (polarity == "higher") else Meaning.CONCERN


Run = list[tuple[int, float]]
"""Points next to one another, each with its place in the stretch."""


def _unbroken(values: Sequence[float | None]) -> list[Run]:
    runs: list[Run] = [[]]
    for place, value in enumerate(values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((place, float(value)))
    return [run for run in runs if run]


def _signals(run: Run, limits: Limits) -> dict[int, tuple[Rule, bool]]:
    """The rule and the end for each place, where one holds: weaker rules first, so that stronger ones replace them."""
    values = [value for _, value in run]
    near = [_side(value, limits.mean, (limits.upper - limits.mean) * 2 / 3) for value in values]
    by_rule = {
        Rule.ONE_SIDE: _all_alike([_side(value, limits.mean) for value in values], RUN),
        Rule.NEAR_LIMIT: _two_of_three(near),
        Rule.TREND: _in_a_row([_side(later, earlier) for earlier, later in pairwise(values)]),
        Rule.OUTSIDE: {at: side for at, value in enumerate(values) if (side := _outside(value, limits))},
    }
    return {run[at][0]: (rule, side > 0) for rule, found in by_rule.items() for at, side in found.items()}


def _side(value: float, middle: float, beyond: float = 0) -> int:
    """1 where the value lies further above the middle than ``beyond``, -1 where below it, else 0."""
    return (value - middle > beyond) - (middle - value > beyond)


def _outside(value: float, limits: Limits) -> int:
    return (value > limits.upper) - (value < limits.lower)


def _all_alike(sides: Sequence[int], length: int) -> dict[int, int]:
    """Each place that belongs to so many in a row with one and the same side, which is not 0."""
    whole = [at for at in range(len(sides) - length + 1) if abs(sum(sides[at : at + length])) == length]
    return {at + step: sides[at] for at in whole for step in range(length)}


def _in_a_row(steps: Sequence[int]) -> dict[int, int]:
    """Each place at either end of one of six steps in a row that all rise or all fall.

    Where a rise turns into a fall the point at the turn belongs to the later of the two.
    """
    return {at + end: side for at, side in _all_alike(steps, RUN - 1).items() for end in (0, 1)}


def _two_of_three(near: Sequence[int]) -> dict[int, int]:
    """Each place near a limit that has another near the same limit among three in a row."""
    threes = [range(at, at + 3) for at in range(len(near) - 2)]
    return {
        at: near[at]
        for three in threes
        for at in three
        if near[at] and sum(near[other] == near[at] for other in three) > 1
    }
