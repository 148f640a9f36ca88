"""Plans on paper: the importer reads back what was written, and the PDF is one that a screen reader can follow."""

from __future__ import annotations

import ctypes.util
import io
import re
from dataclasses import replace
from datetime import date

import docx
import pypdfium2
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

from lineofsight.core.periods import months_later
from lineofsight.documents.papers.blocks import Cell, Heading, Paper, Part, StripCell, Strips, Table, Words
from lineofsight.documents.papers.page import page_of
from lineofsight.documents.papers.printed import pdf_of
from lineofsight.documents.papers.strip import strip_charts
from lineofsight.documents.papers.word import docx_of
from lineofsight.documents.plans.paper import ACROSS, paper_of
from lineofsight.documents.plans.words import short_day
from lineofsight.formats.plans import read_plan
from tests.factories.plans_on_paper import a_said_action, a_said_area, a_said_plan, a_said_test

NEEDS_PANGO = pytest.mark.skipif(
    not ctypes.util.find_library("pangoft2-1.0"), reason="Pango is not installed, so no PDF can be made"
)
WRITERS = {"docx": docx_of, "pdf": pdf_of}
KINDS = ("docx", pytest.param("pdf", marks=NEEDS_PANGO))


def read_back(plan, kind, folder):
    path = folder / f"plan.{kind}"
    path.write_bytes(WRITERS[kind](paper_of(plan)))
    return read_plan(path)


def document(plan):
    return docx.Document(io.BytesIO(docx_of(paper_of(plan))))


def plain(text):
    return " ".join(text.split())


@pytest.mark.parametrize("kind", KINDS)
def test_the_importer_reads_what_was_written(kind, tmp_path):
    plan = a_said_plan()

    read = read_back(plan, kind, tmp_path)

    assert (read.title, read.plan_date) == (plan.title, "2025-01-15")
    assert read.rating_scale == {state.name: state.definition for state in plan.states}
    facts = [
        (area.number, area.title, area.source, area.aim, area.measurable_success, area.owner) for area in read.areas
    ]
    assert facts == [(area.number, area.title, area.source, area.aim, area.success, area.owner) for area in plan.areas]
    columns = [(each.number, each.action, each.milestones, each.rating, each.lead, each.due) for each in read.actions]
    assert columns == [
        (
            each.number,
            each.words,
            each.milestones,
            each.rating.words if each.rating else None,
            ", ".join(each.leads),
            short_day(each.due_on),
        )
        for each in plan.actions
    ]


SENTENCES = st.lists(
    st.sampled_from(("review", "every", "open", "assessment", "weekly", "with", "schools", "in", "time", "children’s")),
    min_size=3,
    max_size=40,
).map(lambda words: f"{' '.join(words).capitalize()}.")


@settings(max_examples=15, deadline=None, suppress_health_check=(HealthCheck.function_scoped_fixture,))
@given(
    texts=st.lists(st.tuples(SENTENCES, SENTENCES, SENTENCES), min_size=1, max_size=12),
    on=st.dates(date(2015, 1, 1), date(2030, 1, 1)),
)
def test_any_words_come_back_from_word(tmp_path, texts, on):
    actions = [
        a_said_action(f"1.{number}", words, milestones=more, evaluation=said, due_on=on, months=())
        for number, (words, more, said) in enumerate(texts, start=1)
    ]
    plan = a_said_plan(areas=(a_said_area("1", actions=actions),), months=())

    read = read_back(plan, "docx", tmp_path)

    found = [(each.number, each.action, each.milestones, each.due) for each in read.actions]
    assert found == [(each.number, each.words, each.milestones, short_day(on)) for each in actions]
    assert [each.evaluation.startswith(said) for each, (_, _, said) in zip(read.actions, texts, strict=True)] == [
        True for _ in texts
    ]


def test_the_word_document_is_upright_and_then_lies_on_its_side():
    sections = document(a_said_plan()).sections

    assert [section.orientation for section in sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.LANDSCAPE,
    ]
    assert all("PAGE" in section.footer._element.xml for section in sections)


def test_the_word_document_says_its_title_and_language():
    said = document(a_said_plan()).core_properties

    assert (said.title, said.language) == ("Improvement plan for children’s services", "en-GB")


def test_every_table_is_described_and_its_headings_repeat():
    tables = document(a_said_plan()).tables

    assert all(table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) for table in tables)
    familiar = [table for table in tables if table.rows[0].cells[0].text == "No"]
    assert len(familiar) == 2
    for table in familiar:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_a_rating_is_a_word_with_a_shade_behind_it():
    familiar = next(table for table in document(a_said_plan()).tables if table.rows[0].cells[0].text == "No")
    cell = familiar.rows[1].cells[4]

    assert cell.text == "Amber"
    assert cell._tc.tcPr.find(qn("w:shd")).get(qn("w:fill")) == "fcd6c3"


def test_updates_and_earlier_dates_stand_under_the_evaluation(tmp_path):
    read = read_back(a_said_plan(), "docx", tmp_path)

    assert read.actions[0].evaluation == (
        "The weekly review runs. 1 Feb 2026: Health has signed. "
        "In progress; rated as of 31 Mar 2026 (confirmed); overdue; due date before: 30 Jun 2025."
    )


def test_a_figure_stands_with_its_parts_period_and_address():
    tables = document(a_said_plan()).tables
    [row] = [row for table in tables for row in table.rows if row.cells[-1].text.startswith("86% (43 of 50)")]

    assert [cell.text for cell in row.cells][2:7] == ["at least 90%", "86%", "43", "50", "April 2026"]
    assert a_said_test().address in row.cells[-1].text
    assert "As at 31 May 2026" in row.cells[-1].text


def test_letters_that_no_document_can_hold_are_left_out(tmp_path):
    area = a_said_area("1", actions=[a_said_action("1.1", "See\x00 them\x0b in time <b>&amp;")])

    read = read_back(a_said_plan(areas=(area,)), "docx", tmp_path)

    assert read.actions[0].action == "See them in time <b>&amp;"


def structure(content):
    """The catalogue of a PDF, and every part of its structure: its kind, its alternative text."""
    catalogue = PDFDocument(PDFParser(io.BytesIO(content))).catalog
    found = []

    def walk(part):
        part = resolve1(part)
        if isinstance(part, list):
            for each in part:
                walk(each)
        elif isinstance(part, dict):
            if "S" in part:
                found.append((part["S"].name, part.get("Alt")))
            walk(part.get("K"))

    walk(resolve1(catalogue["StructTreeRoot"])["K"])
    return catalogue, found


@NEEDS_PANGO
def test_the_pdf_is_tagged_titled_and_in_english():
    content = pdf_of(paper_of(a_said_plan()))

    catalogue, found = structure(content)
    kinds = [kind for kind, _ in found]
    said = PDFDocument(PDFParser(io.BytesIO(content))).info[0]
    assert resolve1(catalogue["MarkInfo"]) == {"Marked": True}
    assert resolve1(catalogue["ViewerPreferences"])["DisplayDocTitle"] is True
    assert catalogue["Lang"] == b"en-GB"
    assert said["Title"].decode("utf-16") == "Improvement plan for children’s services"
    assert {"H1", "H2", "H3", "Table", "TH", "TD", "L", "Figure"} <= set(kinds)
    assert kinds.count("H1") == 1
    [told] = [alt for kind, alt in found if kind == "Figure"]
    assert told.decode("utf-16" if told.startswith(b"\xfe\xff") else "latin-1").startswith("Ratings by month, ")


@NEEDS_PANGO
def test_pages_of_the_pdf_are_upright_and_then_lie_on_their_side():
    catalogue, _ = structure(pdf_of(paper_of(a_said_plan())))
    pages = [resolve1(page)["MediaBox"] for page in resolve1(catalogue["Pages"])["Kids"]]

    assert [int(right) > int(top) for _, _, right, top in pages] == [False, *[True] * (len(pages) - 1)]
    assert len(pages) > 2


@NEEDS_PANGO
def test_nothing_is_fetched_while_a_pdf_is_made(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    hostile = f'</p><img src="file://{secret}"><iframe src="file://{secret}"></iframe>'
    table = Table(hostile, ("One",), [(Cell(hostile),)], (1,))
    paper = Paper(hostile, (Part((Heading(hostile), Words(hostile), table)),), council=hostile, foot=hostile)

    content = pdf_of(paper)

    _, found = structure(content)
    assert "Figure" not in {kind for kind, _ in found}
    assert b"a secret" not in content


def test_a_plan_without_anything_in_it_is_a_paper_too():
    plan = replace(a_said_plan(), areas=(), months=(), states=(), scale="", inspections=(), plan_on=None, council="")

    lines = [line.text for line in document(plan).paragraphs]

    assert "No actions. None is overdue; the due date of none has been moved." in lines


def test_a_column_has_room_by_its_words_and_each_area_the_same():
    wordy = a_said_action("1.1", milestones="Every step that was agreed with all the partners. " * 20, due_on=None)
    brief = a_said_action("2.1", due_on=None)

    tables = tables_of(a_said_plan(areas=(a_said_area("1", [wordy]), a_said_area("2", [brief]))))

    assert tables[0].widths == tables[1].widths
    widths = dict(zip(tables[0].headings, tables[0].widths, strict=True))
    assert widths["Milestones"] > 2 * widths["Action"]
    assert (widths["Due"], sum(tables[0].widths)) == (14, pytest.approx(ACROSS))


def tables_of(plan):
    return [
        each
        for part in paper_of(plan).parts
        for each in part.blocks
        if isinstance(each, Table) and "Due" in each.headings
    ]


def test_the_number_of_the_page_stands_at_the_right_edge_however_the_page_lies():
    written = document(a_said_plan())

    assert list(written.styles["Footer"].paragraph_format.tab_stops) == []
    for section in written.sections:
        [stop] = section.footer.paragraphs[0].paragraph_format.tab_stops
        edge = section.page_width - section.left_margin - section.right_margin
        assert stop.position == pytest.approx(edge, abs=Mm(0.1))


@NEEDS_PANGO
def test_ratings_of_many_actions_begin_under_their_heading_and_fill_the_pages_that_follow():
    actions = [a_said_action(str(number)) for number in range(1, 42)]

    with pypdfium2.PdfDocument(pdf_of(paper_of(a_said_plan(areas=(a_said_area("1", actions),))))) as opened:
        pages = [page.get_textpage().get_text_bounded() for page in opened]

    place, first = next((place, page) for place, page in enumerate(pages) if "Ratings by month" in page)
    assert "1Reviewevery" in "".join(first.split())
    assert "41Reviewevery" in "".join(pages[place + 1].split())


def test_all_ratings_are_told_once_to_whoever_does_not_see_them():
    rows = [(str(number), [StripCell("Red", "red")]) for number in range(30)]

    charts = list(strip_charts(Strips("Ratings", "Every one of them is red.", [date(2024, 12, 1)], rows)))

    assert ["Every one of them is red." in chart for chart in charts] == [True, False]
    assert "goes on from the drawing before" in charts[1]


@pytest.mark.parametrize(("first", "years"), ((date(2024, 12, 1), ["2025"]), (date(2024, 11, 1), ["2024", "2025"])))
def test_numbers_of_years_never_stand_over_one_another(first, years):
    months = [months_later(first, number) for number in range(12)]
    [chart] = strip_charts(Strips("Ratings", "All", months, [("1", [StripCell("Red", "red")] * 12)]))

    assert re.findall('class="strip-year"[^>]*>([0-9]+)<', chart) == years


@pytest.mark.parametrize("kind", KINDS)
def test_the_row_that_sums_up_is_bold(kind):
    paper = paper_of(a_said_plan())
    [table] = [each for each in paper.parts[0].blocks if isinstance(each, Table) and each.headings[0] == "Area"]

    assert [[cell.is_strong for cell in row] for row in table.rows[-2:]] == [[False] * 7, [True] * 7]
    if kind == "docx":
        written = next(each for each in document(a_said_plan()).tables if each.cell(0, 0).text == "Area")
        bold = [[run.bold for line in cell.paragraphs for run in line.runs] for cell in written.rows[-1].cells]
        assert bold == [[True]] * 7
    else:
        assert page_of(paper).count('class="number strong"') == 6


def test_a_plan_without_areas_does_not_speak_of_them():
    paper = paper_of(a_said_plan(areas=(a_said_area("", [a_said_action("1")], title=""),)))

    said = [block.text for part in paper.parts for block in part.blocks if isinstance(block, Words | Heading)]
    assert "1 action: 1 in progress. None is overdue; the due date of none has been moved." in said
    assert "The plan" in said
