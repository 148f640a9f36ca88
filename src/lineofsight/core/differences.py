"""Differences between groups: whether a group's share lies further from the whole's than chance would put it.

A group of 12 children is moved by eight points when one child more is seen in time, so most differences between small
groups are nothing. The limits are those of a funnel plot: where the share of a group of this size would lie if it were
no different from the whole. They say nothing of why a group differs, and not that one does not.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from math import exp, lgamma, log

FEWEST_CASES = 20
"""With fewer cases than this a share is too small to tell anything."""

FEW_EITHER_WAY = 6
"""With fewer achieved, or fewer not achieved, than this one child more or less shows in the share."""

USUAL = 0.95
RARE = 0.998
"""Of a hundred groups that are no different five lie beyond the first by chance, of a thousand two beyond the other."""

NEGLIGIBLE = 1e-15


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
    told = verdict(achieved, cases, whole_share)
    by_chance = None if told is Difference.TOO_FEW else chance_range(cases, whole_share, USUAL)
    return GroupDifference(told, is_above, is_small, by_chance)


def verdict(achieved: int, cases: int, whole_share: float) -> Difference:
    """What can be said of a group beside the whole. It is quick, so that many groups can be looked over."""
    if cases < FEWEST_CASES:
        return Difference.TOO_FEW
    is_above, chance = achieved * 100 > whole_share * cases, whole_share / 100
    so_far_out = _at_most(cases - achieved, cases, 1 - chance) if is_above else _at_most(achieved, cases, chance)
    if so_far_out <= _tail(RARE):
        return Difference.CLEAR
    return Difference.PERHAPS if so_far_out <= _tail(USUAL) else Difference.BY_CHANCE


def chance_range(cases: int, whole_share: float, within: float) -> Range:
    """Between which shares that part of groups of so many cases lies, where each case is achieved by the same chance.

    Worked out from the binomial distribution itself, so that it holds for small groups and for shares near 0 and 100.
    """
    chance, numbers, tail = whole_share / 100, range(cases + 1), _tail(within)
    lower = bisect_left(numbers, x=True, key=lambda number: _at_most(number, cases, chance) > tail)
    below = bisect_left(numbers, x=True, key=lambda number: _at_most(number, cases, 1 - chance) > tail)
    return Range(lower * 100 / cases, (cases - below) * 100 / cases)


def _tail(within: float) -> float:
    """What lies beyond the range at either end."""
    return (1 - within) / 2


def _at_most(number: int, cases: int, chance: float) -> float:
    """How likely it is that so many of the cases or fewer are achieved, each by the same chance.

    The terms are added from the likeliest on, and no longer than they count.
    """
    if number >= cases or chance <= 0:
        return 1.0
    if chance >= 1:
        return 0.0
    if number > cases * chance:
        return 1 - _at_most(cases - number - 1, cases, 1 - chance)
    term = total = _probability(number, cases, chance)
    while number and term > total * NEGLIGIBLE:
        term *= number * (1 - chance) / ((cases - number + 1) * chance)
        total += term
        number -= 1
    return total


def _probability(number: int, cases: int, chance: float) -> float:
    """That just so many of the cases are achieved; by logarithms, since the ways to choose them are beyond a float."""
    ways = lgamma(cases + 1) - lgamma(number + 1) - lgamma(cases - number + 1)
    return exp(ways + number * log(chance) + (cases - number) * log(1 - chance))
