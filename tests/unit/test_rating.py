"""A figure set against its target is met, near or not met, and an unknown one is none of them."""

from __future__ import annotations

import pytest

from lineofsight.core.rating import Rating, Target, rate


@pytest.mark.parametrize(
    ("value", "target", "expected"),
    (
        (90, Target(least=90), Rating.MET),
        (89.9, Target(least=90), Rating.NOT_MET),
        (85, Target(least=90, tolerance=5), Rating.NEAR),
        (84.9, Target(least=90, tolerance=5), Rating.NOT_MET),
        (10, Target(most=10), Rating.MET),
        (10.5, Target(most=10, tolerance=0.5), Rating.NEAR),
        (11, Target(most=10, tolerance=0.5), Rating.NOT_MET),
        (12, Target(least=10, most=15), Rating.MET),
        (9, Target(least=10, most=15, tolerance=1), Rating.NEAR),
        (17, Target(least=10, most=15, tolerance=1), Rating.NOT_MET),
        (87.3, Target(least=90, tolerance=2.7), Rating.NEAR),
        (0, Target(most=0), Rating.MET),
    ),
)
def test_a_figure_is_rated_by_how_far_it_misses(value, target, expected):
    assert rate(value, target, decimals=1) is expected


def test_a_figure_is_judged_as_it_is_shown():
    assert [rate(89.96, Target(least=90), decimals=places) for places in (1, 2)] == [Rating.MET, Rating.NOT_MET]


def test_what_is_not_known_is_not_rated():
    assert (rate(None, Target(least=90), decimals=1), rate(50, None, decimals=1)) == (None, None)


@pytest.mark.parametrize(
    ("said", "why"),
    (
        ({}, "at least how much"),
        ({"least": 5, "most": 4}, "lower end"),
        ({"least": 5, "tolerance": -1}, "0 or more"),
    ),
)
def test_a_target_that_makes_no_sense_is_refused(said, why):
    with pytest.raises(ValueError, match=why):
        Target(**said)


def test_the_rule_is_said_in_a_sentence():
    assert Target(least=10, most=15, tolerance=2).rule("%") == (
        "Met at 10% or more and 15% or less. Near if it misses by up to 2 percentage points, else not met."
    )
