"""What is ordinary rise and fall, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.control_charts import Assurance, Limits, Meaning, Rule, _outside, control_chart, limits_of

ORDINARY = [10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11]
SPIKED = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]


def rules_in(values, **options):
    chart = control_chart(values, polarity="higher", **options)
    return {
        place: (point.signal.rule, point.signal.is_high) for place, point in enumerate(chart.points) if point.signal
    }


@pytest.mark.parametrize(
    ("screens", "expected"), ((False, (1.94, -3.06, 6.95)), (True, (1.94, -0.72, 4.60))), ids=("all", "screened")
)
def test_limits_with_and_without_screening_of_outliers(screens, expected):
    limits = limits_of(SPIKED, screens_outliers=screens)

    assert (round(limits.mean, 2), round(limits.lower, 2), round(limits.upper, 2)) == expected


def test_screening_leaves_a_row_without_change_as_it_is():
    assert limits_of([4, 4, 4], screens_outliers=True) == Limits(4, 4, 4, 3)


def test_ordinary_variation_has_no_signal():
    chart = control_chart(ORDINARY, polarity="higher")

    assert {point.signal for point in chart.points} == {None}
    assert (chart.variation, chart.letter) == (Meaning.COMMON, "")


def test_a_row_of_one_and_the_same_figure_has_no_signal():
    assert rules_in([0.1] * 14) == {}


@pytest.mark.parametrize(("value", "side"), ((20.0, 0), (20.1, 1), (0.0, 0), (-0.1, -1)))
def test_a_point_on_the_limit_is_not_outside_it(value, side):
    assert _outside(value, Limits(10, 0, 20, 24)) == side


def test_seven_rising_points_are_six_steps():
    settled = [13, 17, 13, 17, 13, 17, 13, 17, 14, 16, 15]
    seven = [13, 13.1, 13.2, 13.3, 13.4, 13.5, 13.6]

    six_found = rules_in([*settled, *seven[1:], 12.9])
    seven_found = rules_in([*settled, *seven, 12.9])

    assert Rule.TREND not in {rule for rule, _ in six_found.values()}
    assert {place for place, found in seven_found.items() if found == (Rule.TREND, True)} == set(range(11, 18))


def test_equal_neighbours_break_a_rise():
    rising = [11, 11.1, 11.2, 11.3, 11.3, 11.4, 11.5, 11.6]

    assert Rule.TREND not in {rule for rule, _ in rules_in([*ORDINARY, *rising]).values()}


def test_seven_points_on_one_side_of_the_mean():
    found = rules_in([*ORDINARY, 13, 12.5, 13, 12.5, 13, 12.5, 13])

    assert {place for place, (rule, is_high) in found.items() if rule is Rule.ONE_SIDE and is_high} == set(
        range(12, 19)
    )


def test_six_points_on_one_side_are_not_enough():
    found = rules_in([10, 13, 9, 13, 9, 12, 8, 13, 12, 13, 12, 13, 12, 9, 10, 9])

    assert found == {}


def test_two_of_three_points_near_a_limit_are_marked_and_the_third_is_not():
    limits = limits_of(ORDINARY)
    near = limits.mean + (limits.upper - limits.mean) * 0.95
    found = rules_in([*ORDINARY, *ORDINARY, near, 11, near, 10, 12, 11, 10])

    assert found == {24: (Rule.NEAR_LIMIT, True), 26: (Rule.NEAR_LIMIT, True)}


def test_two_points_near_opposite_limits_are_ordinary():
    limits = limits_of(ORDINARY)
    width = (limits.upper - limits.mean) * 0.95
    found = rules_in([*ORDINARY, *ORDINARY, limits.mean + width, 11, limits.mean - width, 10, 12])

    assert found == {}


def test_the_first_rule_in_order_is_told():
    falling = [40, 30, 25, 20, 16, 12, 9]
    found = rules_in([*[20.0, 21.0] * 12, *falling])

    assert found[24][0] is Rule.OUTSIDE
    assert found[25][0] is Rule.OUTSIDE
    assert found[28] == (Rule.TREND, False)


@pytest.mark.parametrize(
    ("polarity", "meaning"),
    (
        ("higher", Meaning.IMPROVEMENT),
        ("lower", Meaning.CONCERN),
        ("neutral", Meaning.NEUTRAL),
        ("bad at both ends", Meaning.NEUTRAL),
    ),
)
def test_what_a_high_point_means_depends_on_the_declared_direction(polarity, meaning):
    chart = control_chart([*ORDINARY, 30], polarity=polarity)

    assert (chart.variation, chart.letter) == (meaning, "H")


def test_a_low_point_has_its_own_letter():
    chart = control_chart([*ORDINARY, -9], polarity="lower")

    assert (chart.variation, chart.letter) == (Meaning.IMPROVEMENT, "L")


@pytest.mark.parametrize(
    ("polarity", "target", "assurance"),
    (
        ("higher", 5, Assurance.PASSES),
        ("higher", 11, Assurance.HIT_AND_MISS),
        ("higher", 20, Assurance.FAILS),
        ("lower", 5, Assurance.FAILS),
        ("lower", 20, Assurance.PASSES),
        ("lower", None, None),
        ("neutral", 20, None),
        ("bad at both ends", 20, None),
    ),
)
def test_assurance_is_read_from_the_latest_limits(polarity, target, assurance):
    assert control_chart(ORDINARY, polarity=polarity, target=target).assurance is assurance


def test_without_limits_there_is_nothing_to_assure_or_judge():
    chart = control_chart([7], polarity="higher", target=5)

    assert (chart.limits, chart.variation, chart.letter, chart.assurance) == (None, None, "", None)


def test_an_empty_row_makes_an_empty_chart():
    chart = control_chart([], polarity="higher")

    assert (chart.points, chart.limits, chart.latest, chart.variation) == ((), None, None, None)


def test_fewer_than_twelve_points_give_trial_limits():
    assert [limits_of(ORDINARY[:count]).is_trial for count in (2, 11, 12)] == [True, True, False]


def test_a_month_without_a_figure_is_a_gap_and_not_nought():
    gapped = [10, 12, None, 30, 32]

    assert limits_of(gapped) == Limits(21, 21 - 2.66 * 2, 21 + 2.66 * 2, 4)


def test_no_run_reaches_over_a_gap():
    high = [13, 12.5, 13, 12.5, 13, 12.5, 13]

    assert Rule.ONE_SIDE in {rule for rule, _ in rules_in([*ORDINARY, *high]).values()}
    assert Rule.ONE_SIDE not in {rule for rule, _ in rules_in([*ORDINARY, *high[:4], None, *high[4:]]).values()}


def test_the_latest_point_is_the_latest_with_a_figure():
    chart = control_chart([*ORDINARY, 30, None], polarity="higher")

    assert (chart.latest.value, chart.variation, chart.points[-1].meaning) == (30, Meaning.IMPROVEMENT, Meaning.COMMON)


def test_a_known_change_begins_new_limits_and_breaks_the_runs():
    chart = control_chart([*ORDINARY, *(value + 50 for value in ORDINARY)], polarity="higher", rebased_at={12})

    assert [point.begins_anew for point in chart.points].index(True) == 12
    assert {point.signal for point in chart.points} == {None}
    assert [round(chart.points[place].limits.mean) for place in (0, 11, 12, 23)] == [11, 11, 61, 61]
    assert chart.limits.points == 12


def test_after_a_change_with_one_point_nothing_is_judged():
    chart = control_chart([*ORDINARY, 90], polarity="higher", rebased_at=[12])

    assert (chart.limits, chart.variation, chart.latest.value) == (None, None, 90)


@pytest.mark.parametrize("place", (-1, 0, 12, 40))
def test_a_chart_cannot_begin_anew_where_there_is_no_point(place):
    with pytest.raises(ValueError, match=f"cannot begin anew at {place}: it has 12 points"):
        control_chart(ORDINARY, polarity="higher", rebased_at=[place])


def test_limits_of_a_share_are_drawn_within_what_a_share_can_be():
    limits = Limits(97, 91, 103, 24)

    assert limits.drawn_within(0, 100) == (91, 100)


@given(
    values=st.lists(st.none() | st.floats(0, 100), max_size=40),
    shift=st.sampled_from((0.0, 64.0)),
)
def test_the_chart_does_not_depend_on_the_point_that_is_called_nought(values, shift):
    """Whole numbers, so that moving them up costs no digits."""
    whole = [None if value is None else float(round(value)) for value in values]
    moved = [None if value is None else value + shift for value in whole]

    assert rules_in(whole) == rules_in(moved)


@given(values=st.lists(st.none() | st.integers(0, 20), max_size=40))
def test_what_is_an_improvement_one_way_is_a_concern_the_other(values):
    up = control_chart(values, polarity="higher")
    down = control_chart(values, polarity="lower")
    turned = {
        Meaning.IMPROVEMENT: Meaning.CONCERN,
        Meaning.CONCERN: Meaning.IMPROVEMENT,
        Meaning.COMMON: Meaning.COMMON,
    }

    assert [turned[point.meaning] for point in up.points] == [point.meaning for point in down.points]


@given(values=st.lists(st.integers(0, 20), max_size=40), screens=st.booleans())
def test_a_mirrored_row_has_mirrored_signals(values, screens):
    found = rules_in(values, screens_outliers=screens)
    mirrored = rules_in([-value for value in values], screens_outliers=screens)

    assert {place: (rule, not is_high) for place, (rule, is_high) in found.items()} == mirrored
