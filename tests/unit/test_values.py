"""What a cell means: the value, blank, or a plain reason."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from lineofsight.formats._values import (
    DAY_ZERO_1904,
    Conversions,
    Problem,
    as_text,
    code_reader,
    is_blank,
    plain,
    read_date,
    read_flag,
    read_identifier,
    read_text,
    read_whole,
)

NEW_YEAR = date(2024, 1, 1)
NEEDS = {"N1": "Abuse or neglect", "N2": "Disability", "N3": "Other", "N4": "Other", "7": "Police"}
read_need = code_reader(NEEDS, {"x) Not known": None, "a) 9: Unlucky": "N1"}, "need")


@pytest.mark.parametrize("blank", (None, "", "  ", "NULL", "n/a", "#N/A", "None", "nan", "-", "\xa0"))
def test_blanks_are_blank_for_every_reader(blank):
    readers = (read_text, read_identifier, read_whole, read_flag, read_date, read_need)

    assert is_blank(blank)
    assert [read(blank) for read in readers] == [None] * len(readers)


@pytest.mark.parametrize("zero", (0, 0.0, False, "0"))
def test_nought_is_not_blank(zero):
    assert not is_blank(zero)


@pytest.mark.parametrize(
    ("value", "text"),
    (
        (9212044.0, "9212044"),
        (12.5, "12.5"),
        (7, "7"),
        (" Ada\xa0\n Byron ", "Ada Byron"),
        (None, ""),
        (NEW_YEAR, "2024-01-01"),
    ),
)
def test_text_is_what_a_person_would_type(value, text):
    assert as_text(value) == text


@pytest.mark.parametrize(
    "value",
    (
        *(NEW_YEAR, datetime(2024, 1, 1, 23, 59), 45292, 45292.0, 45292.75),  # noqa: DTZ001 - Excel knows no time zones
        *("2024-01-01", "2024/1/1", "2024-01-01T00:00:00", "2024-01-01 10:15:30.123456", "2024-01-01T10:15:00Z"),
        *("01/01/2024", "1/1/2024", "01-01-2024", "01.01.2024", "01/01/2024 09:30", "01/01/2024 9:30:00 PM"),
        *("1 January 2024", "01-Jan-2024", "1 jan 2024", " 01/01/2024 ", "45292", "2024-01-01 00:00+01:00"),
    ),
)
def test_a_day_is_read_from_every_usual_form(value):
    assert read_date(value) == NEW_YEAR


@pytest.mark.parametrize(
    ("value", "reason"),
    (
        ("31/02/2024", "is not a day of the calendar"),
        ("12/31/2024", "is not a day of the calendar"),
        ("2024-13-01", "is not a day of the calendar"),
        ("00/01/2024", "is not a day of the calendar"),
        ("01/01/1018", "is in the year 1018, which cannot be right"),
        (date(2918, 1, 1), "is in the year 2918, which cannot be right"),
        (datetime(1018, 1, 1), "is in the year 1018, which cannot be right"),  # noqa: DTZ001 - as Excel gives it
        ("01/01/24", "is a date whose year is not written with four digits"),
        ("1 Jan 24", "is a date whose year is not written with four digits"),
        ("1 Brumaire 2024", "is not a date"),
        ("tomorrow", "is not a date"),
        ("=TODAY()", "is not a date"),
        (True, "is not a date"),
        (time(9, 30), "is not a date"),
        (0, "is a number that does not stand for a date"),
        (1, "is in the year 1899, which cannot be right"),
        (-1.0, "is a number that does not stand for a date"),
        (20240101.0, "is a number that does not stand for a date"),
        ("20240101", "is a number that does not stand for a date"),
        (float("inf"), "is a number that does not stand for a date"),
        (float("nan"), "is a number that does not stand for a date"),
    ),
)
def test_what_is_no_day_says_why(value, reason):
    assert read_date(value) == Problem(reason)


def test_days_counted_from_1904_are_four_years_on():
    assert read_date(43830.0, day_zero=DAY_ZERO_1904) == NEW_YEAR


@pytest.mark.parametrize(
    ("value", "identifier"),
    ((9212044.0, "9212044"), (12, "12"), ("A 12", "A 12"), (" 007 ", "007"), ("=1+1", "=1+1"), (-5.0, "-5")),
)
def test_an_identifier_is_always_text(value, identifier):
    assert read_identifier(value) == identifier


@pytest.mark.parametrize("value", (12.5, 1e15, True, NEW_YEAR, float("inf")))
def test_what_cannot_be_an_identifier_is_a_problem(value):
    assert isinstance(read_identifier(value), Problem)


@pytest.mark.parametrize(("value", "number"), ((3.0, 3), (0, 0), ("12", 12), (" 7 ", 7)))
def test_a_whole_number_is_read_from_a_number_or_a_text(value, number):
    assert read_whole(value) == number


@pytest.mark.parametrize("value", (3.5, -1, "three", "1e3", "٣", True, "99999999999"))
def test_anything_else_is_no_whole_number(value):
    assert read_whole(value) == Problem("is not a whole number")


@pytest.mark.parametrize(
    ("value", "answer"),
    (
        *((value, True) for value in ("Yes", "a) Yes", "Y", "TRUE", "true", 1.0, True, "1")),
        *((value, False) for value in ("No", "b) No", "n", "False", 0.0, False, "0")),
        *((value, None) for value in ("Unknown", "c) Unknown", "Not recorded")),
        *((value, Problem("is not yes or no")) for value in ("perhaps", 2.0, "a) Maybe")),
    ),
)
def test_yes_and_no_are_read_in_every_form_and_unknown_is_neither(value, answer):
    assert read_flag(value) == answer


@pytest.mark.parametrize(
    ("value", "code"),
    (
        *((value, "N1") for value in ("N1", "n1", "N1 - Abuse or Neglect", "N1: x", "N1 – x", "N1 x", "N1-x")),
        *((value, "N1") for value in ("Abuse or neglect", "b) Abuse  or neglect", "9: Unlucky")),
        *((value, "7") for value in ("7", 7.0, "q) 7: Police", "police")),
        ("Not known", None),
        *((value, Problem("is not a known need")) for value in ("Other", "N9", "7 weeks", "7-up", "PSRMEM - memory")),
    ),
)
def test_a_code_is_read_with_or_without_its_description(value, code):
    assert read_need(value) == code


def test_labels_are_compared_without_case_marks_and_letters():
    assert plain("n)  Child’s – Need") == "child's - need"


def test_a_long_column_meets_each_value_once():
    met = []
    conversions = Conversions(lambda value: met.append(value) or read_flag(value))

    assert conversions.of(["Yes", "No", "Yes"]) == [True, False, True]
    assert not conversions.found_problem
    assert conversions.of(["Yes", "perhaps"]) == [True, Problem("is not yes or no")]
    assert conversions.found_problem
    assert met == ["Yes", "No", "perhaps"]
