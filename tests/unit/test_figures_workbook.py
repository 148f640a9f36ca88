"""A table written for a spreadsheet holds what was given, and nothing that a spreadsheet would run."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest
from python_calamine import CalamineWorkbook

from lineofsight.formats.figures_workbook import MOST_LINES, Sheet, csv_of, workbook_of

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1")


def read(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_numbers_dates_and_texts_stay_what_they_are():
    sheet = Sheet("Figures", ("What", "How many", "On", "Known"), [("Ann", 3.5, date(2025, 3, 31), True)])

    assert read(workbook_of([sheet])) == {
        "Figures": [["What", "How many", "On", "Known"], ["Ann", 3.5, date(2025, 3, 31), "yes"]]
    }


def test_a_blank_stays_blank_and_is_not_0():
    sheet = Sheet("Figures", ("What", "How many"), [("not known", None), ("none", 0)])

    assert read(workbook_of([sheet]))["Figures"][1:] == [["not known", ""], ["none", 0.0]]
    assert csv_of(sheet).splitlines()[1:] == ["not known,", "none,0"]


def test_days_before_excel_begins_and_times_are_written_as_text():
    sheet = Sheet("Days", ("When",), [(date(1899, 1, 1),), (datetime(2025, 3, 3, 9, 30),)])  # noqa: DTZ001 - the cell has no zone

    assert read(workbook_of([sheet]))["Days"][1:] == [["1899-01-01"], ["2025-03-03T09:30:00"]]


@pytest.mark.parametrize("text", FORMULAS)
def test_text_is_never_run(text):
    sheet = Sheet("Texts", ("Text",), [(text,)])
    written = zipfile.ZipFile(io.BytesIO(workbook_of([sheet]))).read("xl/worksheets/sheet1.xml")

    assert b"<f" not in written
    assert csv_of(sheet).splitlines()[1].startswith(("'", "\"'", "\"'"))


def test_a_number_below_nought_is_a_number_in_csv_too():
    assert csv_of(Sheet("", ("How many",), [(-3,)])).splitlines()[1] == "-3"


def test_a_sheet_has_a_name_that_a_spreadsheet_takes():
    long = Sheet("Children [behind]: assessments/finished in time, by team", ("A",), [])

    assert list(read(workbook_of([long]))) == ["Children  behind   assessments"]


def test_each_table_has_a_sheet_of_its_own():
    sheets = [Sheet("One", ("A",), [(1,)]), Sheet("Two", ("B",), [(2,)])]

    assert list(read(workbook_of(sheets))) == ["One", "Two"]


def test_more_lines_than_a_sheet_holds_are_refused():
    class TooMany(list):
        def __len__(self):
            return MOST_LINES

    with pytest.raises(Exception, match="more lines than a spreadsheet can hold"):
        workbook_of([Sheet("Long", ("A",), TooMany())])
