"""What must happen so that a target is reached, and what is already out of reach."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.figures import value_of
from lineofsight.core.rating import Rating, Target, rate
from lineofsight.core.way_to_target import FURTHEST, Position, Way, way_to_target

NINETY = Target(least=90)


def way(*numbers: int, target: Target = NINETY, decimals: int = 1) -> Way:
    return way_to_target(Position(*numbers), target, decimals=decimals)


def test_of_the_next_45_assessments_43_must_be_in_time():
    found = way(80, 95, 0, 45, target=Target(least=87.9))

    assert (found.needed, found.position.to_come, found.may_be_late) == (43, 45, 2)
    assert (found.is_certain, found.is_out_of_reach) == (False, False)


def test_late_cases_count_as_not_in_time_and_the_denominator_grows_with_them():
    assert way(90, 100, 0, 10).needed == 9
    assert way(90, 100, 1, 10).needed == 10
    assert way(90, 100, 2, 10).needed is None


def test_what_is_out_of_reach_says_how_many_in_a_row_would_do():
    found = way(80, 100, 5, 10)

    assert found.is_out_of_reach
    assert found.may_be_late is None
    assert found.in_a_row == 144  # 224 of 249 are 89.96 per cent, which is shown as 90.0
    assert (found.position.today, found.position.best, found.position.worst) == (80, 9000 / 115, 8000 / 115)


def test_a_target_may_be_certain_whatever_happens():
    found = way(100, 100, 0, 10)

    assert (found.needed, found.is_certain, found.may_be_late, found.in_a_row) == (0, True, 10, 0)


def test_nothing_counted_and_nothing_to_come_is_not_certain():
    found = way(0, 0)

    assert (found.position.today, found.position.best, found.position.worst) == (None, None, None)
    assert (found.needed, found.is_certain, found.in_a_row) == (None, False, 1)


def test_cases_that_have_not_begun_are_to_come_like_open_ones():
    assert way(80, 100, 0, 10, 90) == Way(Position(80, 100, 0, 10, 90), NINETY, 100, 100)


def test_all_in_time_cannot_be_reached_after_one_that_was_late():
    found = way(9, 10, 0, 50, target=Target(least=100), decimals=1)

    assert (found.needed, found.in_a_row) == (None, 1990)  # 1,999 of 2,000 are shown as 100.0 per cent


def test_beyond_what_anybody_speaks_of_there_is_no_way():
    found = way(0, FURTHEST, target=Target(least=99.9), decimals=1)

    assert found.in_a_row is None


def test_it_is_met_as_it_is_shown():
    assert way(8996, 10_000, 0, 0, decimals=1).needed == 0
    assert way(8994, 10_000, 0, 0, decimals=1).needed is None


@pytest.mark.parametrize("target", (Target(most=10), Target(least=10, most=15)))
def test_only_at_least_is_reached_by_cases_in_time(target):
    with pytest.raises(ValueError, match="at least"):
        way(1, 2, target=target)


@pytest.mark.parametrize("numbers", ((2, 1), (-1, 1), (0, 1, -1), (0, 1, 0, -1), (0, 1, 0, 0, -1)))
def test_numbers_that_cannot_be_are_refused(numbers):
    with pytest.raises(ValueError, match="less than never"):
        Position(*numbers)


def positions():
    few = st.integers(0, 60)
    return st.tuples(few, few, few, few, few).map(
        lambda n: Position(min(n[0], n[1]), max(n[0], n[1]), n[2], n[3], n[4])
    )


def met(in_time: int, in_all: int, target: Target, decimals: int) -> bool:
    """A second reading: the share exactly, rounded by hand, halves upwards."""
    if not in_all:
        return False
    shown = Fraction(in_time * 100 * 10**decimals, in_all) + Fraction(1, 2)
    return Fraction(shown.__floor__(), 10**decimals) >= Fraction(str(target.least))


@given(position=positions(), least=st.integers(0, 100), decimals=st.integers(0, 2))
def test_the_way_is_what_trying_every_number_finds(position, least, decimals):
    target = Target(least=least)
    found = way_to_target(position, target, decimals=decimals)
    tried = [
        more for more in range(position.to_come + 1) if met(position.in_time + more, position.in_all, target, decimals)
    ]

    assert found.needed == (tried[0] if tried else None)


@given(position=positions(), least=st.integers(0, 99))
def test_so_many_in_a_row_reach_the_target_and_one_fewer_do_not(position, least):
    target = Target(least=least)
    found = way_to_target(position, target, decimals=1).in_a_row
    begun = position.counted + position.late

    assert met(position.in_time + found, begun + found, target, 1)
    assert not found or not met(position.in_time + found - 1, begun + found - 1, target, 1)


@given(position=positions(), least=st.integers(0, 100), outcome=st.integers(0, 1000))
def test_what_really_happens_is_as_was_foretold(position, least, outcome):
    """However the cases to come turn out, the target is met just where as many were in time as it said."""
    target = Target(least=least)
    found = way_to_target(position, target, decimals=1)
    turned_out = outcome % (position.to_come + 1)
    final = value_of("share", position.in_time + turned_out, position.in_all)
    is_met = rate(final, target, decimals=1) is Rating.MET

    assert is_met == (found.needed is not None and turned_out >= found.needed)
    assert found.is_certain == (found.needed == 0 and position.in_all > 0)


@given(year=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=12, max_size=12))
def test_of_a_rolling_year_the_months_that_fall_out_are_not_counted(year):
    """The year to date keeps every month since April; the twelve months to a later day lose the earliest ones."""
    months = [(min(pair), max(pair)) for pair in year]
    kept = Position(sum(n for n, _ in months[3:]), sum(d for _, d in months[3:]), open_in_time=5)
    whole = Position(sum(n for n, _ in months), sum(d for _, d in months), open_in_time=5)

    assert whole.counted - kept.counted == sum(d for _, d in months[:3])
    assert way_to_target(kept, NINETY, decimals=1).needed == next(
        (more for more in range(6) if met(kept.in_time + more, kept.in_all, NINETY, 1)), None
    )
