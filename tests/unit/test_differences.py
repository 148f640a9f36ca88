"""What is a difference between groups, and what is chance."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.differences import Difference, GroupDifference, Range, chance_range, difference


@pytest.mark.parametrize(
    ("achieved", "cases", "verdict"),
    (
        (3, 4, Difference.TOO_FEW),
        (0, 19, Difference.TOO_FEW),
        (0, 0, Difference.TOO_FEW),
        (16, 20, Difference.BY_CHANCE),
        (78, 100, Difference.BY_CHANCE),
        (71, 100, Difference.PERHAPS),
        (60, 100, Difference.CLEAR),
        (95, 100, Difference.CLEAR),
    ),
)
def test_what_is_said_of_a_group(achieved, cases, verdict):
    assert difference(achieved, cases, 80).verdict is verdict


def test_a_group_too_small_has_no_range():
    assert difference(3, 4, 80) == GroupDifference(Difference.TOO_FEW, is_above=False, is_small=True, by_chance=None)


def test_few_either_way_are_said_to_be_few():
    assert [difference(*numbers, 90).is_small for numbers in ((95, 100), (94, 100), (5, 100), (6, 100))] == [
        True,
        False,
        True,
        False,
    ]


def test_a_group_above_the_whole_is_above():
    assert [difference(n, 100, 80).is_above for n in (79, 80, 81)] == [False, False, True]


@pytest.mark.parametrize("share", (0.0, 100.0))
def test_where_all_or_none_are_achieved_chance_moves_nothing(share):
    assert chance_range(50, share, 0.95) == Range(share, share)


def test_the_range_narrows_with_the_number_of_cases():
    assert [chance_range(cases, 50, 0.95) for cases in (20, 100, 1000)] == [
        Range(30, 70),
        Range(40, 60),
        Range(46.9, 53.1),
    ]


@pytest.mark.parametrize(
    ("achieved", "share", "verdict"),
    (
        (0, 0.0, Difference.BY_CHANCE),
        (1, 0.0, Difference.CLEAR),
        (30, 100.0, Difference.BY_CHANCE),
        (29, 100.0, Difference.CLEAR),
    ),
)
def test_one_that_chance_could_never_bring_is_clear(achieved, share, verdict):
    assert difference(achieved, 30, share).verdict is verdict


@given(cases=st.integers(20, 60), achieved=st.integers(0, 60), share=st.integers(0, 100))
def test_the_verdict_and_the_ranges_agree(cases, achieved, share):
    achieved = min(achieved, cases)
    ranges = [chance_range(cases, share, within) for within in (0.95, 0.998)]
    inside = [found.lower <= achieved * 100 / cases <= found.upper for found in ranges]
    told = {(True, True): Difference.BY_CHANCE, (False, True): Difference.PERHAPS, (False, False): Difference.CLEAR}

    assert difference(achieved, cases, share).verdict is told[tuple(inside)]


@given(cases=st.integers(1, 60), share=st.integers(1, 99), within=st.sampled_from((0.95, 0.998)))
def test_beyond_the_range_lies_no_more_than_was_said(cases, share, within):
    """A second reading, by counting every way in whole numbers."""
    found = chance_range(cases, share, within)
    ways = [comb(cases, k) * share**k * (100 - share) ** (cases - k) for k in range(cases + 1)]
    below = sum(way for k, way in enumerate(ways) if k * 100 / cases < found.lower)
    above = sum(way for k, way in enumerate(ways) if k * 100 / cases > found.upper)
    tail = (1 - within) / 2 + 1e-9

    assert below / 100**cases <= tail
    assert above / 100**cases <= tail
