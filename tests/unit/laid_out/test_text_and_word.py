"""Documents of each kind are brought into one shape: headings, paragraphs, bullets and rows of tables."""

from __future__ import annotations

import pytest

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out import BULLET, HEADING, PARAGRAPH, ROW, RULER
from lineofsight.formats._laid_out.building import spread
from lineofsight.formats._laid_out.docx_numbers import written
from lineofsight.formats._laid_out.shape import Cell, Piece
from tests.factories.raw_documents import W, a_docx, cell, in_list, packed, paragraph, table

NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""
STYLES = f"""<w:styles {W}><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="LN"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""


def blocks(document):
    return [(block.kind, block.text, block.lines) for block in document.blocks]


def cells(document):
    return [[each.text for each in block.cells] for block in document.blocks if block.kind == ROW]


def with_lists(body):
    return a_docx(body, word__numbering_dot_xml=NUMBERING, word__styles_dot_xml=STYLES)


# ---------------------------------------------------------------- plain text


def test_plain_text(laid):
    wide = "A line that is long enough to have been broken by the page itself, and goes"
    text = f"# Plan\n\n**Key points**\n{wide}\nOn here.\n- one\n--\n"

    assert blocks(laid("a.txt", text)) == [
        (HEADING, "Plan", (1, 1)),
        (HEADING, "Key points", (3, 3)),
        (PARAGRAPH, f"{wide} On here.", (4, 5)),
        (BULLET, "one", (6, 6)),
        (RULER, "--", (7, 7)),
    ]


def test_rows_between_bars_and_with_tabs_are_tables(laid):
    document = laid("a.txt", "| No | Do \\| act |\n|---|---|\n| 1 | **Audit** |\n\nNo\tAction\n")

    assert cells(document) == [["No", "Do | act"], ["1", "Audit"], ["No", "Action"]]
    assert [block.table for block in document.blocks] == [1, 1, 1, 2]


def test_a_paragraph_goes_on_over_the_foot_of_a_page(laid):
    document = laid("a.txt", "The plans of multi-\n\f\nagency teams\n\nand others.\n")

    assert blocks(document) == [(PARAGRAPH, "The plans of multi-agency teams and others.", (1, 5))]
    assert [line.page for line in document.lines] == [1, 2, 2, 2, 2, 2]


def test_leftovers_of_html_are_shown_as_a_person_would_see_them(laid):
    document = laid(
        "a.txt", "19<sup>th</sup> July &amp; after\n<ul><li>▪ one</li></ul>\n1.\t<p>Do</p><script>x</script>\n"
    )

    assert blocks(document) == [
        (PARAGRAPH, "19th July & after", (1, 1)),
        (BULLET, "one", (2, 2)),
        (ROW, "1.\tDo", (3, 3)),
    ]


@pytest.mark.parametrize(
    "content", ("Café plan".encode("cp1252"), "Café plan".encode("utf-16"), "Café plan".encode("utf-8-sig"))
)
def test_text_of_any_usual_encoding(laid, content):
    assert blocks(laid("a.txt", content)) == [(PARAGRAPH, "Café plan", (1, 1))]


# ---------------------------------------------------------------- Markdown, web pages


def test_markdown(laid):
    text = (
        "Plan\n====\n\nWith [a link](http://elsewhere.example) and\ntwo lines  \nand a third.\n\n**Bold**\n\n"
        "1. first\n2. second\n   - inner\n\n   more\n\n• dot\n\n"
        "| No | Do |\n| --- | --- |\n| 1 | Audit<br>again |\n|  |  |\n\n"
        "```\ncode\n```\n\n```\n```\n\n<!-- a note -->\n\n"
        "<table><tr><th>A<th>B</table>\n<p>shown</p>\n\n<table><tr><th>C<th>D</table>\n\n---\n\n[ref]: http://elsewhere.example\n"
    )

    assert [(block.kind, block.text, block.table) for block in laid("a.md", text).blocks] == [
        (HEADING, "Plan", 0),
        (RULER, "====", 0),
        (PARAGRAPH, "With a link and two lines", 0),
        (PARAGRAPH, "and a third.", 0),
        (HEADING, "Bold", 0),
        (BULLET, "1. first", 0),
        (BULLET, "2. second", 0),
        (BULLET, "inner", 0),
        (PARAGRAPH, "more", 0),
        (BULLET, "dot", 0),
        (ROW, "No\tDo", 1),
        (RULER, "| --- | --- |", 0),
        (ROW, "1\tAudit again", 1),
        (RULER, "| | |", 0),
        (PARAGRAPH, "code", 0),
        (PARAGRAPH, "```", 0),
        (PARAGRAPH, "```", 0),
        (RULER, "<!-- a note -->", 0),
        (ROW, "A\tB", 2),
        (PARAGRAPH, "shown", 0),
        (ROW, "C\tD", 3),
        (RULER, "---", 0),
        (PARAGRAPH, "[ref]: http://elsewhere.example", 0),
    ]


def test_markdown_with_tabs_is_a_converters(laid):
    assert cells(laid("a.md", "1.\tAudit\n")) == [["1.", "Audit"]]


def test_a_web_page(laid):
    page = """<!doctype html><html><head><title>T</title></head><body>loose <b>words</b><h2>Plan</h2>
    <div><p><b>Short and bold</b></p><p>• marked</p><p>one<br>two</p></div>
    <ul><li>point<ul><li>inner</ul><li>• own mark</ul>
    <ol><li>first<li></ol><p hidden>not this</p><!-- nor this --><span><p>held</p></span>
    <table><tr><th rowspan=2>1<th colspan=2>A<tr><td>b<td>c<tr><td rowspan=1x>d<td>e</table>
    <table><tr><td>x<td>y<tr><td><td></table><table><tr><td>a box<table><tr><td>within</table></table></body></html>"""
    document = laid("page", page)

    assert [(block.kind, block.text) for block in document.blocks] == [
        (PARAGRAPH, "loose words"),
        (HEADING, "Plan"),
        (HEADING, "Short and bold"),
        (BULLET, "marked"),
        (PARAGRAPH, "one"),
        (PARAGRAPH, "two"),
        (BULLET, "point"),
        (BULLET, "inner"),
        (BULLET, "own mark"),
        (BULLET, "1. first"),
        (PARAGRAPH, "held"),
        (ROW, "1\tA\t"),
        (ROW, "\tb\tc"),
        (ROW, "d\te"),
        (ROW, "x\ty"),
        (PARAGRAPH, "a box"),
        (PARAGRAPH, "within"),
    ]
    assert document.blocks[12].cells[0] == Cell((Piece("1"),), is_from_above=True)


def test_a_web_page_that_shows_nothing_is_refused(laid):
    with pytest.raises(Refused, match=r"^a.html is a web page that shows nothing.$"):
        laid("a.html", "<html><body><script>1</script></body></html>")


def test_a_cell_that_reaches_over_rows_at_the_end_of_a_row_is_repeated_there():
    one, other = Cell((Piece("one"),)), Cell((Piece("other"),))

    assert spread([[(one, 1, 1), (other, 2, 2)], [(one, 1, 1)]], 10) == [
        [one, other, Cell()],
        [one, Cell(other.pieces, is_from_above=True), Cell()],
    ]


# ---------------------------------------------------------------- Word


def test_lists_of_word_print_their_numbers(laid):
    body = (
        paragraph("Plan", '<w:pStyle w:val="T"/>')
        + paragraph("Part", '<w:pStyle w:val="H2"/>')
        + paragraph("first", in_list(1))
        + paragraph("inner", in_list(1, 1))
        + paragraph("second", '<w:pStyle w:val="LN"/>')
        + paragraph("inner", in_list(1, 1))
        + paragraph("point", in_list(2))
        + paragraph("", in_list(1))
        + paragraph("", in_list(7))
        + paragraph("• typed")
        + paragraph("Short and bold", run="<w:b/>")
        + paragraph("Not bold", run='<w:b w:val="0"/>')
    )

    assert [(block.kind, block.text, block.level) for block in laid("a.docx", with_lists(body)).blocks] == [
        (HEADING, "Plan", 1),
        (HEADING, "Part", 2),
        (BULLET, "1. first", 1),
        (BULLET, "1.a) inner", 2),
        (BULLET, "2. second", 1),
        (BULLET, "2.a) inner", 2),
        (BULLET, "point", 1),
        (BULLET, "3.", 1),
        (BULLET, "typed", 1),
        (HEADING, "Short and bold", 0),
        (PARAGRAPH, "Not bold", 0),
    ]


def test_tables_of_word_with_merged_cells_and_tracked_changes(laid):
    merged = '<w:vMerge w:val="restart"/>'
    gone = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    broken = (
        "<w:p><w:r><w:t>two</w:t><w:br/><w:t>lines</w:t><w:tab/><w:t>multi</w:t><w:noBreakHyphen/><w:t/></w:r></w:p>"
    )
    body = table(
        cell(paragraph("1", in_list(1)), merged) + cell(paragraph("wide"), '<w:gridSpan w:val="2"/>'),
        cell(paragraph(""), "<w:vMerge/>") + cell(gone) + cell(broken),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell(paragraph("• dot")) + cell(paragraph("x"), "<w:vMerge/>"),
        "<w:trPr><w:del/></w:trPr>" + cell(paragraph("deleted row")),
        f"<w:sdt><w:sdtContent>{cell(paragraph('in a control'))}</w:sdtContent></w:sdt>"
        + cell(table(cell(paragraph("nested")), cell(""))),
    )
    document = laid("a.docx", with_lists(body))

    assert cells(document) == [
        ["1. 1", "wide", ""],
        ["1. 1", "new", "two lines multi-"],
        ["", "dot", "two lines multi-"],
        ["in a control", "nested"],
    ]
    assert document.blocks[1].cells[0].is_from_above


def test_a_box_a_control_and_a_text_box_of_word_are_read_once(laid):
    drawn = (
        "<w:p><w:r><w:t>before</w:t><w:pict><w:txbxContent>"
        + paragraph("boxed")
        + "</w:txbxContent></w:pict></w:r></w:p>"
    )
    again = (
        '<mc:Fallback xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:txbxContent>'
        + paragraph("boxed")
        + "</w:txbxContent></mc:Fallback>"
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('controlled')}</w:sdtContent></w:sdt>"
    body = table(cell(paragraph("alone"))) + drawn.replace("</w:r>", again + "</w:r>") + control

    assert [block.text for block in laid("a.docx", a_docx(body)).blocks] == ["alone", "before", "boxed", "controlled"]


def test_numbers_are_written_as_lists_write_them():
    assert [
        written(9, "lowerRoman"),
        written(14, "upperRoman"),
        written(60, "lowerRoman"),
        written(0, "lowerLetter"),
    ] == [
        "ix",
        "XIV",
        "60",
        "0",
    ]


def test_an_archive_that_holds_no_document_is_named(laid):
    with pytest.raises(Refused, match="holds no workbook"):
        laid("a.docx", packed({"a.xml": "<a/>"}))
