"""The periods that a text speaks of, with their days."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.claims.spoken_periods import find_periods, joined
from lineofsight.core.periods import Period


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Quarter 4: 2016-17", "2017-01-01..2017-03-31"),
        ("Q1 2017/18", "2017-04-01..2017-06-30"),
        ("2016-17 Q4", "2017-01-01..2017-03-31"),
        ("Q3 and Q4 of 18/19", "2018-10-01..2019-03-31"),
        ("quarter 1 and q2 2019-20", "2019-04-01..2019-09-30"),
        ("Q1 & Q3 18/19", None),
        ("Q2", None),
        ("Q2 2017-2019", None),
        ("the year ending 31 March 2017", "2016-04-01..2017-03-31"),
        ("the year ended March 2017", "2016-04-01..2017-03-31"),
        ("six months to September 2019", "2019-04-01..2019-09-30"),
        ("the quarter ending June 2019", "2019-04-01..2019-06-30"),
        ("1st July to 30th September 2017", "2017-07-01..2017-09-30"),
        ("1 July 2016 until 30 June 2017", "2016-07-01..2017-06-30"),
        ("Sept 2009 to the end of July 2010", "2009-09-01..2010-07-31"),
        ("April and May 2019", "2019-04-01..2019-05-31"),
        ("24 and 25 February 2020", "2020-02-24..2020-02-25"),
        ("9 to 20 July 2018", "2018-07-09..2018-07-20"),
        ("01/04/2019 - 31/03/2020", "2019-04-01..2020-03-31"),
        ("2019-04-01", "2019-04-01..2019-04-01"),
        ("30.9.19", "2019-09-30..2019-09-30"),
        ("March '19", "2019-03-01..2019-03-31"),
        ("12 March, 2019", "2019-03-12..2019-03-12"),
        ("2017-18", "2017-04-01..2018-03-31"),
        ("1999-2000", "1999-04-01..2000-03-31"),
        ("31 February 2019", None),
        ("22nd March", None),
    ),
)
def test_a_period_has_its_days(text, expected):
    found = find_periods(f"We saw this in {text}.")

    assert [str(one.period) if one.period else None for one in found][:1] == [expected]


@pytest.mark.parametrize(
    "text",
    (
        "from 45 to 60",
        "May children visit?",
        "20 to 30 July",
        "the year to come",
        "2017-2019 plan",
        "year ending 31 March",
    ),
)
def test_what_names_no_days_gives_none(text):
    assert [one for one in find_periods(text) if one.period] == []


@pytest.mark.parametrize(
    ("text", "role"),
    (
        ("as at 31 March 2019", "as at"),
        ("by the end of March 2019", "by"),
        ("from September 2020", "by"),
        ("in March 2019", "during"),
    ),
)
def test_the_role_is_told_by_the_word_before(text, role):
    assert [one.role for one in find_periods(text)] == [role]


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("In Quarter 4 2016-17 it was 9, in the same quarter 2015-16 it was 8", "2016-01-01..2016-03-31"),
        ("In Q4 it was 9, in the same quarter 2015-16 it was 8", "2015-04-01..2016-03-31"),
        ("In the same quarter 2015-16 it was 8", "2015-04-01..2016-03-31"),
    ),
)
def test_the_same_quarter_of_another_year_is_that_quarter(text, expected):
    assert str(find_periods(text)[-1].period) == expected


def test_pieces_with_a_gap_make_no_whole():
    year = Period.parse("2019-01..2019-12")

    assert joined([Period.parse("2019-07..2019-12"), Period.parse("2019-01..2019-06")]) == year
    assert joined([Period.parse("2019-01"), Period.parse("2019-03")]) is None


@given(st.text(alphabet="0123456789 /-.Q&toMarch", max_size=40))
def test_any_text_can_be_looked_through(text):
    assert all(text[one.start : one.end].endswith(one.words[-1:]) for one in find_periods(text))
