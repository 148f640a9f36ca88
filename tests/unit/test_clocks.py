from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lineofsight.core.clocks import Counting, Unit, add_months, due_at, due_in_term, due_on, in_utc, london_day
from lineofsight.core.readings import Refused

TERMS = (
    (date(2024, 4, 15), date(2024, 7, 23)),
    (date(2024, 1, 2), date(2024, 3, 28)),
    (date(2023, 9, 4), date(2023, 12, 21)),
)


@pytest.mark.parametrize(
    ("start", "length", "unit", "counting", "expected"),
    (
        ("2023-12-14", 15, Unit.WORKING_DAYS, Counting.WITHIN, "2024-01-09"),
        ("2023-12-14", 15, Unit.WORKING_DAYS, Counting.ROLLING, "2024-01-09"),
        ("2023-12-14", 15, Unit.WORKING_DAYS, Counting.BEGINNING_WITH, "2024-01-08"),
        ("2024-04-05", 5, Unit.WORKING_DAYS, Counting.BEFORE, "2024-03-27"),
        ("2024-02-26", 8, Unit.CALENDAR_DAYS, Counting.BEGINNING_WITH, "2024-03-04"),
        ("2022-03-01", 730, Unit.CALENDAR_DAYS, Counting.LASTING, "2024-02-28"),
        ("2024-01-02", 26, Unit.WEEKS, Counting.BEGINNING_WITH, "2024-07-01"),
        ("2024-09-02", 6, Unit.WEEKS, Counting.BEFORE, "2024-07-22"),
        ("2024-08-31", 6, Unit.MONTHS, Counting.LOOKING_BACK, "2024-02-29"),
        ("2023-11-30", 3, Unit.MONTHS, Counting.AT_LEAST, "2024-02-29"),
        ("2023-04-01", 12, Unit.MONTHS, Counting.BEGINNING_WITH, "2024-03-31"),
        ("2024-02-29", 25, Unit.YEARS, Counting.WITHIN, "2049-02-28"),
    ),
)
def test_a_clock_runs_out_on_the_day_its_counting_says(start, length, unit, counting, expected):
    assert due_on(date.fromisoformat(start), length, unit, counting).isoformat() == expected


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    (
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ),
)
def test_months_keep_the_day_or_are_cut_to_the_last_day(start, months, expected):
    assert add_months(start, months) == expected


def test_a_month_beginning_with_a_day_that_the_next_month_lacks_ends_with_that_month():
    ends = [due_on(date(2023, 1, day), 1, Unit.MONTHS, Counting.BEGINNING_WITH) for day in (28, 29, 30, 31)]
    assert ends == [date(2023, 2, 27)] + [date(2023, 2, 28)] * 3


def test_twelve_weeks_are_not_three_months():
    start = date(2024, 1, 10)
    assert due_on(start, 12, Unit.WEEKS) == date(2024, 4, 3)
    assert due_on(start, 3, Unit.MONTHS) == date(2024, 4, 10)


@pytest.mark.parametrize(
    ("start", "due"),
    (
        ("2024-03-29T17:30:00+00:00", "2024-04-01T18:30:00+01:00"),
        ("2024-10-25T17:30:00+01:00", "2024-10-28T16:30:00+00:00"),
        ("2024-10-27T01:30:00+01:00", "2024-10-30T00:30:00+00:00"),  # the first of the two half past ones
        ("2024-10-27T01:30:00+00:00", "2024-10-30T01:30:00+00:00"),  # and the second
    ),
)
def test_hours_are_elapsed_hours_across_a_change_of_the_clocks(start, due):
    assert due_at(datetime.fromisoformat(start), 72).isoformat() == due


def test_a_time_that_does_not_say_its_offset_is_refused():
    with pytest.raises(Refused, match="offset from UTC"):
        due_at(datetime(2024, 3, 29, 17, 30), 72)  # noqa: DTZ001 - the fault under test


def test_the_london_day_may_be_the_day_after_the_one_in_utc():
    assert london_day(datetime(2024, 7, 1, 23, 30, tzinfo=UTC)) == date(2024, 7, 2)


@pytest.mark.parametrize(
    ("start", "length", "unit", "counting"),
    (
        (date(9999, 12, 1), 2, Unit.MONTHS, Counting.WITHIN),
        (date(9999, 12, 1), 10, Unit.WEEKS, Counting.WITHIN),
        (date(1, 1, 1), 1, Unit.CALENDAR_DAYS, Counting.BEFORE),
        (date(1, 1, 1), 1, Unit.YEARS, Counting.BEFORE),
    ),
)
def test_a_day_beyond_the_calendar_is_refused(start, length, unit, counting):
    with pytest.raises(Refused, match="outside the calendar"):
        due_on(start, length, unit, counting)


def test_a_time_beyond_the_calendar_is_refused():
    with pytest.raises(Refused, match="outside the calendar"):
        due_at(datetime(9999, 12, 31, tzinfo=UTC), 72)
    with pytest.raises(Refused, match="outside the calendar"):
        in_utc(datetime.fromisoformat("0001-01-01T00:00:00+01:00"))


@pytest.mark.parametrize("unit", (Unit.HOURS, Unit.SCHOOL_TERMS))
def test_what_a_date_alone_cannot_answer_is_refused(unit):
    with pytest.raises(Refused, match="from a date alone"):
        due_on(date(2024, 1, 1), 1, unit)


@pytest.mark.parametrize(
    ("start", "count", "due"),
    (
        (date(2024, 1, 2), 1, date(2024, 3, 28)),
        (date(2024, 3, 28), 1, date(2024, 3, 28)),
        (date(2024, 4, 1), 1, date(2024, 7, 23)),  # in the Easter holidays: the next term
        (date(2023, 10, 1), 2, date(2024, 3, 28)),
    ),
)
def test_a_clock_in_terms_ends_with_the_term(start, count, due):
    assert due_in_term(start, count, TERMS) == due


def test_terms_that_do_not_reach_far_enough_are_refused():
    with pytest.raises(Refused, match="school terms"):
        due_in_term(date(2024, 5, 1), 2, TERMS)


def test_only_a_limit_can_have_its_first_day_counted_differently():
    changeable = {counting for counting in Counting if counting.can_change_first_day}
    assert changeable == {Counting.WITHIN, Counting.BEGINNING_WITH, Counting.ROLLING}


def test_every_counting_explains_itself():
    assert all(counting.explained.endswith(".") for counting in Counting)
