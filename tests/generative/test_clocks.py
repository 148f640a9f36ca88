from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.calendars import ENGLAND_AND_WALES
from lineofsight.core.clocks import Counting, Unit, add_months, due_at, due_on

days = st.dates(date(1992, 1, 1), date(2036, 12, 31))
moments = st.datetimes(datetime(1992, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
lengths = st.integers(1, 400)
units = st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.WEEKS])
any_units = st.sampled_from([*Unit][:5])
countings = st.sampled_from(list(Counting))


@given(days, st.integers(0, 400), st.integers(1, 48), any_units, countings)
def test_a_later_start_is_never_due_earlier(start, later, length, unit, counting):
    first, second = (due_on(day, length, unit, counting) for day in (start, start + timedelta(later)))
    assert first <= second


@given(days, lengths, units)
def test_a_longer_clock_ends_later(start, length, unit):
    assert due_on(start, length, unit) < due_on(start, length + 1, unit)


@given(days, lengths)
def test_within_ends_one_working_day_after_beginning_with(start, length):
    within = due_on(start, length, Unit.WORKING_DAYS, Counting.WITHIN)
    beginning_with = due_on(start, length, Unit.WORKING_DAYS, Counting.BEGINNING_WITH)
    assert ENGLAND_AND_WALES.count_working_days(beginning_with, within) == 1


@given(days, lengths)
def test_working_days_agree_with_counting_one_day_at_a_time(start, length):
    day, left = start, length
    while left:
        day += timedelta(1)
        left -= ENGLAND_AND_WALES.is_working_day(day)
    assert due_on(start, length, Unit.WORKING_DAYS) == day


@given(days, st.integers(1, 250))
def test_working_days_back_agree_with_counting_one_day_at_a_time(start, length):
    day, left = start, length
    while left:
        day -= timedelta(1)
        left -= ENGLAND_AND_WALES.is_working_day(day)
    assert due_on(start, length, Unit.WORKING_DAYS, Counting.BEFORE) == day


@given(days, st.integers(-60, 60))
def test_months_keep_the_day_or_end_with_the_month(start, months):
    due = add_months(start, months)
    assert (due.year - start.year) * 12 + due.month - start.month == months
    assert due.day == start.day or due.day == monthrange(due.year, due.month)[1] < start.day


@given(moments, st.integers(0, 2000))
def test_hours_are_elapsed_hours(start, hours):
    due = due_at(start, hours)
    assert due.astimezone(UTC) - start == timedelta(hours=hours)
    assert due.utcoffset() in {timedelta(0), timedelta(hours=1)}
