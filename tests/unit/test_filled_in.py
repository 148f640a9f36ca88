"""A table that was handed out and filled in is read back by its headings, cell by cell."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
import xlsxwriter

from lineofsight.core.readings import Refused
from lineofsight.formats import filled_in
from lineofsight.formats.figures_workbook import Sheet, workbook_of
from lineofsight.formats.filled_in import FilledRow, read_filled_in


def book(folder, *rows, headings=("No", "Due", "Words"), name="Actions"):
    path = folder / "filled.xlsx"
    path.write_bytes(workbook_of([Sheet(name, headings, rows)]))
    return path


def read(path, *headings):
    return read_filled_in(path, sheet="Actions", headings=headings or ("No", "Due"))


def test_cells_are_told_by_their_headings(tmp_path):
    path = book(tmp_path, (1, date(2025, 3, 3), "x"), (None, None, "passed over"), ("1.2", "soon", None))

    assert read(path) == [
        FilledRow(2, {"No": "1", "Due": date(2025, 3, 3)}),
        FilledRow(4, {"No": "1.2", "Due": "soon"}),
    ]


def test_numbers_times_and_formulas(tmp_path):
    path = tmp_path / "filled.xlsx"
    with xlsxwriter.Workbook(path) as made:
        place = made.add_worksheet("Actions")
        at_noon = datetime.combine(date(2025, 3, 3), time(12, 30))
        place.write_row(0, 0, ["NO ", "due"])
        place.write_number(1, 0, 1.5)
        place.write_datetime(1, 1, at_noon, made.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
        place.write_formula(2, 1, "=1+1", None, 2)

    assert read(path) == [
        FilledRow(2, {"No": "1.5", "Due": date(2025, 3, 3)}),
        FilledRow(3, {"Due": "2"}, frozenset({"Due"})),
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    (
        ({"name": "Other"}, "filled.xlsx has no sheet Actions."),
        ({"headings": ("No", "Until", "Words")}, "The sheet Actions of filled.xlsx has no column Due."),
        ({"headings": ("No", "Due", "due ")}, "The sheet Actions of filled.xlsx has more than one column Due."),
    ),
)
def test_another_table_is_refused(tmp_path, options, said):
    with pytest.raises(Refused) as refused:
        read(book(tmp_path, (1, 2, 3), **options))

    assert str(refused.value) == said


def test_an_empty_sheet_and_one_of_too_many_rows_are_refused(tmp_path, monkeypatch):
    path = tmp_path / "filled.xlsx"
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("Actions")
    with pytest.raises(Refused, match="has no column No"):
        read(path)

    monkeypatch.setattr(filled_in, "MOST_ROWS", 1)
    with pytest.raises(Refused, match="has more than 1 rows on its sheet Actions"):
        read(book(tmp_path, (1, None, None), (2, None, None)))
