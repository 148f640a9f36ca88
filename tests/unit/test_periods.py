"""Periods: what a month, a day and a range mean, and how a span is cut."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.periods import Period, end_of_month, months_later, periods_between


@pytest.mark.parametrize(
    ("text", "first", "last"),
    (
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-09", date(2024, 2, 9), date(2024, 2, 9)),
        ("2023-04..2024-03", date(2023, 4, 1), date(2024, 3, 31)),
        ("2023-04-10..2023-04", date(2023, 4, 10), date(2023, 4, 30)),
    ),
)
def test_a_period_is_read(text: str, first: date, last: date) -> None:
    assert Period.parse(text) == Period(first, last)


@pytest.mark.parametrize("text", ("", "2024", "2024-13", "2024-02-30", "April 2024", "2024-04..x"))
def test_what_is_no_period_is_said_plainly(text: str) -> None:
    with pytest.raises(ValueError, match="is not a month"):
        Period.parse(text)


def test_a_period_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period.parse("2024-05..2024-04")


def test_months_are_cut_to_the_months_end() -> None:
    assert months_later(date(2024, 8, 31), 6) == date(2025, 2, 28)
    assert Period.parse("2024-03-31").months_before(1) == date(2024, 2, 29)
    assert end_of_month(date(2023, 12, 5)) == date(2023, 12, 31)


def test_a_financial_year_is_cut_into_months_quarters_and_a_year() -> None:
    first, last = date(2024, 4, 1), date(2025, 3, 31)
    assert len(periods_between(first, last)) == 12
    assert [str(period) for period in periods_between(first, last, "quarter")][-1] == "2025-01-01..2025-03-31"
    assert periods_between(first, last, "year") == (Period(first, last),)


def test_a_part_of_a_year_is_never_shown_as_a_year() -> None:
    assert periods_between(date(2024, 4, 1), date(2025, 2, 28), "year") == ()


def test_rolling_years_end_with_each_month() -> None:
    found = periods_between(date(2024, 4, 1), date(2024, 5, 31), "rolling-year")
    assert [str(period) for period in found] == ["2023-05-01..2024-04-30", "2023-06-01..2024-05-31"]


def test_an_unknown_length_is_said_plainly() -> None:
    with pytest.raises(ValueError, match="not every 'week'"):
        periods_between(date(2024, 4, 1), date(2024, 5, 31), "week")
