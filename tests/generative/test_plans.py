"""Whatever stands in a document, reading it loses nothing, invents nothing and never fails."""

from __future__ import annotations

import re
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.readings import Refused
from lineofsight.core.written_plans import WrittenPlan
from lineofsight.formats._laid_out import lay_out
from lineofsight.formats._laid_out.html import lay_out_html
from lineofsight.formats._laid_out.markdown import lay_out_markdown
from lineofsight.formats._laid_out.text import lay_out_text
from lineofsight.formats.plans import understand
from tests.factories.documents import Box, Table, Text, row, write_document
from tests.factories.raw_documents import a_docx, a_pdf_page, cell, paragraph, printed, table

WORDS = (
    "No", "Action(s)", "Milestones", "Progress", "RAG", "Lead", "By when", "Recommendation", "Owner", "Aim", "Source",
    "Measurable Success", "Area of Development", "Area of", "Development", "Priority 1: Practice", "GREEN", "Amber",
    "1.", "2)", "3 (cont.)", "JD", "Jane Doherty", "Jane Doherty/Sam Holt", "the team", "were also joined.",
    "- a point", "---", "# Improvement plan", "Updated May 2024", "Date: 3 May 2024", "Rating scale",
    "Red: late work of the team", "", "<ul><li>one</li><li>two</li></ul>", "Note: kept apart", "Evaluation:",
    "5.5.2024", "Westmouth Council", "&amp;", "Dear Sam", "Subject:",
    "Ofsted recommended these areas for improvement:", "1.1 A numbered paragraph", "\u25aa", "|",
)  # fmt: skip
lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map("\t".join)
documents = st.lists(st.one_of(lines, st.sampled_from(WORDS), st.text(max_size=40)), max_size=30).map("\n".join)
rows = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=1, max_size=8)


def everything_said(plan: WrittenPlan) -> str:
    """All that a plan says, in one text, but for the numbers of recommendations: in a list these are their places."""
    areas = [
        [area.number, area.title, area.source, area.aim, area.measurable_success, area.owner] for area in plan.areas
    ]
    actions = [
        [each.number, each.action, each.milestones, each.evaluation, each.rating, each.lead, each.due]
        for each in plan.actions
    ]
    recommendations = [[each.text, *each.progress, each.rating, each.owner, each.due] for each in plan.recommendations]
    return " ".join(text for text in chain(*areas, *actions, *recommendations) if text)


@given(documents)
def test_no_line_of_a_text_is_lost(text):
    document = lay_out_text(text, "a.txt")
    plan = understand(document)
    told = {
        line for each in (*plan.understood, *plan.not_understood) for line in range(each.lines[0], each.lines[1] + 1)
    }

    in_blocks = {line for block in document.blocks for line in range(block.first, block.last + 1)}
    assert in_blocks - told == set()


@given(st.lists(st.one_of(lines, st.sampled_from(WORDS)), max_size=30).map("\n".join))
def test_nothing_is_said_that_does_not_stand_in_the_document(text):
    document = lay_out_text(text, "a.txt")
    stands = "".join(block.text for block in document.blocks)

    assert {word for word in everything_said(understand(document)).split() if word not in stands} == set()


@st.composite
def tables(draw) -> Table:
    """A table of any words, in which a first cell may reach down over the row below."""
    width = draw(st.integers(2, 6))
    made = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=width, max_size=width), min_size=1, max_size=8))
    boxes = [row(*each) for each in made]
    reaching = draw(st.integers(0, len(boxes)))
    if reaching + 1 < len(boxes):
        boxes[reaching] = (Box(made[reaching][0], down=2), *boxes[reaching][1:])
        boxes[reaching + 1] = boxes[reaching + 1][1:]
    return Table(tuple(boxes))


def on_a_page(made: Table) -> bytes:
    """The table on a page without ruled lines, each cell where it would stand."""
    return a_pdf_page(
        "".join(
            printed(box.words.replace("\u25aa", "-").translate(NO_BRACKETS), 20 + 95 * (across + 6 - len(boxes)), up)
            for up, boxes in zip(range(380, 0, -30), made.rows, strict=False)
            for across, box in enumerate(boxes)
        )
    )


NO_BRACKETS = str.maketrans("()", "[]")


@given(tables(), st.sampled_from((".docx", ".html", ".md", ".txt", ".xlsx", ".pdf")))
def test_whatever_the_kind_of_document_nothing_is_lost_and_nothing_invented(tmp_path_factory, made, kind):
    path = tmp_path_factory.mktemp("any") / f"a{kind}"
    if kind == ".pdf":
        path.write_bytes(on_a_page(made))
    else:
        write_document([Text("Improvement plan", 1), made], path)
    try:
        document = lay_out(path)
    except Refused as reason:
        assert "no text" in str(reason)  # noqa: PT017 - a page without a word holds no plan
        return
    plan = understand(document)
    told = {
        line for each in (*plan.understood, *plan.not_understood) for line in range(each.lines[0], each.lines[1] + 1)
    }
    stands = "".join(block.text for block in document.blocks)

    assert [line for line in document.lines if line.text.strip() and line.number not in told] == []
    assert {word for word in everything_said(plan).split() if word not in stands} == set()


def words_of(text: str) -> set[str]:
    return set(re.sub(r"[\W_]+", " ", re.sub(r"</?\w+>|&amp;", " ", text)).casefold().split())


@given(st.lists(lines, min_size=1, max_size=20).map("\n".join))
def test_no_word_of_an_action_or_recommendation_is_lost(text):
    """Whatever a row says is in the plan, or left for a person; "Priority 1" gives its number."""
    document = lay_out_text(text, "a.txt")
    plan = understand(document)
    rows = {each.lines for each in plan.understood if each.what in ("action", "recommendation")}
    numbers = " ".join(each.number or "" for each in plan.recommendations)
    said = words_of(f"{everything_said(plan)} {numbers}") | words_of(
        " ".join(left.text for left in plan.not_understood)
    )
    stands = words_of(" ".join(block.text for block in document.blocks if block.lines in rows and block.cells))

    assert stands - said <= {"cont", "priority"}


@given(documents)
def test_markdown_and_web_pages_are_read_or_refused(text):
    understand(lay_out_markdown(text, "a.md"))
    try:
        understand(lay_out_html(text, "a.html"))
    except Refused as reason:
        assert str(reason) == "a.html is a web page that shows nothing."  # noqa: PT017 - a refusal is a good answer


@given(rows, st.integers(0, 4000), st.integers(0, 255))
def test_a_document_with_one_byte_changed_is_read_or_refused(tmp_path_factory, cells, at, byte):
    folder = tmp_path_factory.mktemp("changed")
    escaped = [[word.replace("&", "&amp;").replace("<", "&lt;") for word in each] for each in cells]
    word_document = a_docx(table(*("".join(cell(paragraph(word)) for word in each) for each in escaped)))
    drawn = "".join(printed(word, 40, 300, 10) for each in cells for word in each if word.isalnum())
    for name, content in (("a.docx", word_document), ("a.pdf", a_pdf_page(drawn))):
        changed = bytearray(content)
        changed[at % len(changed)] = byte
        path = folder / name
        path.write_bytes(bytes(changed))
        try:
            understand(lay_out(path))
        except Refused as reason:
            assert str(reason).startswith(name)  # noqa: PT017 - a refusal is a good answer
