from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from lineofsight.core.bank_holidays import BANK_HOLIDAYS
from lineofsight.core.calendars import ENGLAND_AND_WALES, WorkingCalendar, working_calendar
from lineofsight.core.readings import Refused
from tools import bank_holidays

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "comparators" / "bank_holidays_england_2006_2031.csv"


def test_the_written_days_are_those_of_the_holidays_library():
    library = bank_holidays.weekday_bank_holidays(bank_holidays.FIRST_YEAR, bank_holidays.LAST_YEAR)
    assert sorted(BANK_HOLIDAYS) == library


def test_writing_them_again_changes_nothing(tmp_path):
    bank_holidays.write(tmp_path / "bank_holidays.py")
    assert (tmp_path / "bank_holidays.py").read_text() == bank_holidays.TARGET.read_text()


def test_the_written_days_are_those_of_the_comparison_list():
    if not PUBLISHED.exists():
        pytest.skip(f"the comparison list of bank holidays is not here: {PUBLISHED}")
    with PUBLISHED.open(encoding="utf-8") as file:
        published = {date.fromisoformat(row["date"]) for row in csv.DictReader(file)}
    assert {day for day in BANK_HOLIDAYS if 2006 <= day.year <= 2031} == {day for day in published if day.weekday() < 5}


@pytest.mark.parametrize(
    "one_off",
    (
        date(1995, 5, 8),  # fifty years of peace: May Day moved
        date(1999, 12, 31),  # millennium
        date(2002, 6, 3),  # Golden Jubilee
        date(2011, 4, 29),  # royal wedding
        date(2012, 6, 5),  # Diamond Jubilee
        date(2020, 5, 8),  # May Day moved
        date(2022, 6, 3),  # Platinum Jubilee
        date(2022, 9, 19),  # state funeral
        date(2023, 5, 8),  # Coronation
    ),
)
def test_a_one_off_bank_holiday_is_not_a_working_day(one_off):
    assert not ENGLAND_AND_WALES.is_working_day(one_off)


def test_the_days_that_one_offs_were_moved_from_are_working_days():
    moved_from = (date(1995, 5, 1), date(2020, 5, 4), date(2022, 5, 30), date(2012, 5, 28))
    assert [ENGLAND_AND_WALES.is_working_day(day) for day in moved_from] == [True] * 4


def test_every_weekend_is_free():
    saturday = date(2024, 6, 1)
    assert [ENGLAND_AND_WALES.is_working_day(saturday + timedelta(days)) for days in range(7)] == [False] * 2 + [
        True
    ] * 5


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    (
        (date(2024, 3, 28), 1, date(2024, 4, 2)),  # over Easter
        (date(2024, 3, 30), 1, date(2024, 4, 2)),  # from a Saturday
        (date(2024, 3, 30), 0, date(2024, 3, 30)),
        (date(2024, 4, 2), -1, date(2024, 3, 28)),
        (date(2024, 3, 30), -1, date(2024, 3, 28)),
        (date(1990, 1, 1), 1, date(1990, 1, 2)),
        (date(2040, 12, 28), 1, date(2040, 12, 31)),
    ),
)
def test_working_days_are_added_and_taken_away(start, count, expected):
    assert ENGLAND_AND_WALES.add_working_days(start, count) == expected


def test_working_days_are_counted_after_the_first_day_up_to_the_second():
    assert ENGLAND_AND_WALES.count_working_days(date(2023, 12, 14), date(2024, 1, 9)) == 15
    assert ENGLAND_AND_WALES.count_working_days(date(2024, 1, 9), date(2023, 12, 14)) == -15


@pytest.mark.parametrize(
    ("start", "count"),
    ((date(1989, 12, 31), 1), (date(2041, 1, 1), 1), (date(2040, 12, 31), 1), (date(1990, 1, 1), -1)),
)
def test_a_day_whose_bank_holidays_are_not_known_is_refused(start, count):
    with pytest.raises(Refused, match="outside 1990 to 2040"):
        ENGLAND_AND_WALES.add_working_days(start, count)


def test_closure_days_are_left_out_where_they_are_passed_in():
    shutdown = working_calendar(frozenset({date(2024, 12, 27), date(2024, 12, 30), date(2024, 12, 31)}))
    assert shutdown.add_working_days(date(2024, 12, 24), 1) == date(2025, 1, 2)
    assert ENGLAND_AND_WALES.add_working_days(date(2024, 12, 24), 1) == date(2024, 12, 27)


def test_a_closure_on_a_free_day_changes_nothing():
    closed_on_christmas_day = WorkingCalendar([date(2024, 12, 25)])
    assert closed_on_christmas_day.add_working_days(date(2024, 12, 24), 1) == date(2024, 12, 27)
