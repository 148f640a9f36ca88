"""Pages and sheets: PDFs with and without ruled tables, and workbooks, in the shape of every other document."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out import BULLET, HEADING, PARAGRAPH, ROW, RUNNING, lay_out, pages_in
from lineofsight.formats._laid_out.grids import grids_of
from lineofsight.formats._laid_out.pdf_pages import Edge
from lineofsight.formats._laid_out.xlsx import said_in_cell
from tests.factories.raw_documents import a_pdf_page, printed


def cells(document):
    return [[each.text for each in block.cells] for block in document.blocks if block.kind == ROW]


# ---------------------------------------------------------------- PDF

GRID = "".join(f"{x} 200 m {x} 300 l S\n" for x in (50, 150, 250)) + "".join(
    f"50 {y} m 250 {y} l S\n" for y in (200, 250, 300)
)


def test_a_ruled_table_and_the_paragraphs_around_it(laid):
    content = (
        printed("Improvement plan", 50, 370, 18)
        + printed("A bold line", 50, 350, 10, "F2")
        + printed("A paragraph whose line is wide enough to have been broken by the page", 50, 330)
        + printed("goes on here.", 50, 318)
        + GRID
        + printed("No", 60, 280)
        + printed("Action", 160, 280)
        + printed("1", 60, 240)
        + printed("Audit with multi-", 160, 240)
        + printed("agency teams", 160, 228)
        + printed("- a bullet", 50, 150)
        + "0 0 1 1 re f 10 10 m 20 20 40 40 90 90 c S\n"
        + printed("7", 300, 20)
    )

    assert [(block.kind, block.text) for block in laid("a.pdf", a_pdf_page(content)).blocks] == [
        (HEADING, "Improvement plan"),
        (HEADING, "A bold line"),
        (PARAGRAPH, "A paragraph whose line is wide enough to have been broken by the page goes on here."),
        (ROW, "No\tAction"),
        (ROW, "1\tAudit with multi-agency teams"),
        (BULLET, "a bullet"),
        (RUNNING, "7"),
    ]


@pytest.mark.parametrize("turned", (0, 90, 180, 270))
def test_a_page_that_is_turned_is_read_as_it_is_shown(laid, turned):
    turning = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 400 0", 180: "-1 0 0 -1 600 400", 270: "0 -1 1 0 0 600"}[turned]
    content = (
        f"q {turning} cm\n50 200 200 100 re S 150 200 m 150 300 l S\n"
        + printed("No", 60, 280)
        + printed("Do", 160, 280)
        + "Q"
    )

    assert cells(laid("a.pdf", a_pdf_page(content, of_page=f"/Rotate {turned}"))) == [["No", "Do"]]


def test_merged_cells_of_a_ruled_table_and_blank_rows(laid):
    lines = "".join(f"{x} 100 m {x} 300 l S\n" for x in (50, 150, 250)) + "50 100 m 250 100 l S 50 300 m 250 300 l S\n"
    lines += "150 250 m 250 250 l S 50 200 m 250 200 l S 50 150 m 250 150 l S\n"
    content = lines + printed("tall", 60, 280) + printed("a", 160, 280) + printed("b", 160, 230) + printed("c", 60, 130)
    document = laid("a.pdf", a_pdf_page(content))

    assert cells(document) == [["tall", "a"], ["tall", "b"], ["c", ""]]
    assert document.blocks[1].cells[0].is_from_above


def test_a_table_without_rules_over_a_page_number(laid):
    columns = (50, 150, 300, 450)
    rows = (("No", "Action", "Lead", "RAG"), ("1", "Audit", "JD", "Green"), ("2", "Launch", "", "Red"))
    content = "".join(
        printed(text, left, 300 - 30 * down)
        for down, row in enumerate(rows)
        for left, text in zip(columns, row, strict=True)
    )
    document = laid("a.pdf", a_pdf_page(content + printed("Page 1 of 2", 140, 215)))

    assert cells(document) == [list(row) for row in rows]
    assert [block.kind for block in document.blocks[3:]] == [RUNNING]
    assert cells(laid("a.pdf", a_pdf_page(content))) == [list(row) for row in rows]


def test_rows_without_rules_and_without_gaps_begin_in_the_first_column(laid):
    rows = (("No", "Action"), ("1", "Audit the cases"), ("", "of every team"), ("2", "Launch"))
    content = "".join(
        printed(row[0], 50, 300 - 12 * down) + printed(row[1], 150, 300 - 12 * down) for down, row in enumerate(rows)
    )

    assert cells(laid("a.pdf", a_pdf_page(content.replace("() Tj", "( ) Tj")))) == [
        ["No", "Action"],
        ["1", "Audit the cases of every team"],
        ["2", "Launch"],
    ]


def test_a_drawing_is_no_table():
    many = [Edge(is_level=True, at=float(place), start=0, end=9) for place in range(6_000)]
    wide = [
        Edge(is_level=level, at=float(place * 4), start=0, end=1000) for level in (True, False) for place in range(200)
    ]

    assert (grids_of(many), grids_of(wide)) == ([], [])


@pytest.mark.parametrize(("content", "pages"), ((a_pdf_page(printed("Plan", 50, 300)), 1), (b"Plan", 0)))
def test_only_a_pdf_knows_its_pages_beforehand(tmp_path, content, pages):
    path = tmp_path / "plan"
    path.write_bytes(content)

    assert pages_in(path) == pages


def test_without_rules_a_cell_beside_two_rows_stays_in_the_first(laid):
    """Its lines fill the gap between the rows, which shows in the other columns only."""
    content = (
        printed("Recommendation", 20, 380) + printed("Action", 200, 380) + printed("RAG", 400, 380)
        + printed("1. The quality of plans", 20, 360) + printed("Train the teams", 200, 360) + printed("Red", 400, 360)
        + printed("for children in need", 20, 348)
        + printed("Audit twenty plans", 200, 340) + printed("Green", 400, 340)
        + printed("and their parents", 20, 336)
        + printed("each month", 200, 328)
    )  # fmt: skip

    assert cells(laid("a.pdf", a_pdf_page(content))) == [
        ["Recommendation", "Action", "RAG"],
        ["1. The quality of plans for children in need and their parents", "Train the teams", "Red"],
        ["", "Audit twenty plans each month", "Green"],
    ]


# ---------------------------------------------------------------- Excel


def test_a_workbook_with_titles_merged_cells_and_several_sheets(tmp_path):
    path = tmp_path / "plan.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("Priority 1")
        sheet.write_row(1, 1, ["Improvement plan"])
        sheet.write_row(3, 1, ["No", "Action", "When"])
        sheet.merge_range(4, 1, 5, 1, 1)
        sheet.write_row(4, 2, ["Audit", "May"])
        sheet.write_row(5, 2, ["Launch", 45_000])
        sheet.merge_range(20, 1, 22, 2, "")
        workbook.add_worksheet("Sheet2").write_row(0, 0, ["a", "b"])
        workbook.add_worksheet("Blank")
    document = lay_out(path)

    assert [(block.kind, block.text, block.page) for block in document.blocks] == [
        (HEADING, "Priority 1", 1),
        (HEADING, "Improvement plan", 1),
        (ROW, "No\tAction\tWhen", 1),
        (ROW, "1\tAudit\tMay", 1),
        (ROW, "\tLaunch\t45000", 1),
        (ROW, "a\tb", 2),
    ]
    assert document.blocks[4].cells[0].text == "1"


def test_an_empty_workbook_is_refused(tmp_path):
    path = tmp_path / "plan.xlsx"
    xlsxwriter.Workbook(str(path)).close()

    with pytest.raises(Refused, match=r"^plan.xlsx holds no text: its sheets are empty.$"):
        lay_out(path)


def test_cells_say_what_excel_prints():
    morning = datetime.combine(date(2024, 5, 1), time(9, 30))
    values = (morning.replace(hour=0, minute=0), morning, time(9, 30), timedelta(hours=30), None, date(2024, 5, 1))

    assert [said_in_cell(value) for value in values] == [
        "2024-05-01",
        "2024-05-01 09:30",
        "09:30:00",
        "1 day, 6:00:00",
        "",
        "2024-05-01",
    ]
