"""Differences between groups: whether a group's share lies further from the whole's than chance would put it.

A group of 12 children is moved by eight points when one child more is seen in time, so most differences between small
groups are nothing. The limits are those of a funnel plot: where the share of a group of this size would lie if it were
no different from the whole. They say nothing of why a group differs, and not that one does not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from math import exp, lgamma, log

FEWEST_CASES = 20
"""With fewer cases than this a share is too small to tell anything."""

FEW_EITHER_WAY = 6
"""With fewer achieved, or fewer not achieved, than this one child more or less shows in the share."""

USUAL = 0.95
RARE = 0.998
"""Of a hundred groups that are no different five lie beyond the first by chance, of a thousand two beyond the other."""


class Difference(StrEnum):
    """What can be said of a group beside the whole."""

    TOO_FEW = "too few to tell"
    BY_CHANCE = "no further from the whole than chance would put it"
    PERHAPS = "further from the whole than chance would usually put it"
    CLEAR = "much further from the whole than chance would put it"


@dataclass(frozen=True)
class Range:
    """From where to where, in per cent, the share of a group would lie by chance."""

    lower: float
    upper: float


@dataclass(frozen=True)
class GroupDifference:
    """One group beside the whole. ``by_chance`` is the range in which 95 of 100 such groups lie; None if too few.

    ``is_small`` warns that few stand behind the share, either way, even where something can be told.
    """

    verdict: Difference
    is_above: bool
    is_small: bool
    by_chance: Range | None


def difference(achieved: int, cases: int, whole_share: float) -> GroupDifference:
    """Set a group of so many cases beside the share of the whole, in per cent.

    >>> found = difference(60, 100, 80)
    >>> print(found.verdict, found.is_above, found.by_chance)
    much further from the whole than chance would put it False Range(lower=72.0, upper=88.0)
    >>> print(difference(3, 4, 80).verdict)
    too few to tell
    """
    is_above = achieved * 100 > whole_share * cases
    is_small = cases < FEWEST_CASES or min(achieved, cases - achieved) < FEW_EITHER_WAY
    if cases < FEWEST_CASES:
        return GroupDifference(Difference.TOO_FEW, is_above, is_small, None)
    usual, rare = chance_range(cases, whole_share, USUAL), chance_range(cases, whole_share, RARE)
    return GroupDifference(_verdict(achieved * 100 / cases, usual, rare), is_above, is_small, usual)


def chance_range(cases: int, whole_share: float, within: float) -> Range:
    """Between which shares that part of groups of so many cases lies, where each case is achieved by the same chance.

    Worked out from the binomial distribution itself, so that it holds for small groups and for shares near 0 and 100.
    """
    chance, tail = whole_share / 100, (1 - within) / 2
    if not 0 < chance < 1:
        return Range(whole_share, whole_share)
    at_most = list(accumulate(_probability(number, cases, chance) for number in range(cases + 1)))
    lower, upper = bisect_right(at_most, tail), min(bisect_left(at_most, 1 - tail), cases)
    return Range(lower * 100 / cases, upper * 100 / cases)


def _probability(number: int, cases: int, chance: float) -> float:
    """That just so many of the cases are achieved; by logarithms, since the ways to choose them are beyond a float."""
    ways = lgamma(cases + 1) - lgamma(number + 1) - lgamma(cases - number + 1)
    return exp(ways + number * log(chance) + (cases - number) * log(1 - chance))


def _verdict(share: float, usual: Range, rare: Range) -> Difference:
    if not rare.lower <= share <= rare.upper:
        return Difference.CLEAR
    return Difference.BY_CHANCE if usual.lower <= share <= usual.upper else Difference.PERHAPS
