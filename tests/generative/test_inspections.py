"""Any document at all: reading it ends well, uses or lists every line, and invents no word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.readings import Refused
from lineofsight.core.written_inspections import WrittenInspection, as_json
from lineofsight.formats._laid_out import (
    BULLET,
    HEADING,
    PARAGRAPH,
    ROW,
    RULER,
    RUNNING,
    Block,
    Cell,
    Document,
    Line,
    Piece,
)
from lineofsight.formats.inspections import read_inspection, understood
from lineofsight.formats.inspections.days import span_in
from lineofsight.formats.inspections.wording import even
from tests.factories.inspection_documents import focused_visit_letter
from tests.factories.printed_documents import as_text

TELLING = (
    "Dear Sam",
    "Coastshire",
    "18 March 2020",
    "Focused visit to Coastshire children's services",
    "Monitoring visit to Coastshire children's services",
    "Inspection of children's social care services",
    "Inspection of safeguarding and looked after children services",
    "This letter summarises the findings of a focused visit to Coastshire children's services on 24 and 25 May 2020.",
    "The inspectors were Ada Reed and Tom O'Hara, two of Her Majesty's Inspectors.",
    "Inspection dates: 2 to 13 December 2024",
    "Report published: 22 June 2015",
    "Overall effectiveness",
    "Overall effectiveness Good",
    "Safeguarding services",
    "Services for looked after children",
    "Requires improvement",
    "to be good",
    "The experiences and progress of care leavers: inadequate",
    "What needs to improve",
    "Recommendations",
    "Areas for priority action",
    "Within three months:",
    "Contents",
    "Overview",
    "Findings",
    "Summary for children and young people",
    "Yours sincerely",
    "Ada Reed",
    "Her Majesty's Inspector",
    "1. The quality of plans, including:",
    "The oversight of: − visits − audits",
    "3.1 Areas for improvement named by inspectors were identified as: plans, visits and audits.",
    "There were three areas for improvement identified by Ofsted:",
    "The ILACS inspection ran from 9 July to 20 July 2018 and confirmed the overall effectiveness as Good.",
    "a team of four Ofsted inspectors",
    "The children who were seen benefit from help that came in time, and their parents said so to the inspectors.",
)
texts = st.sampled_from(TELLING) | st.text(min_size=1, max_size=80).filter(str.strip)
kinds = st.sampled_from((PARAGRAPH, PARAGRAPH, BULLET, HEADING, ROW, RULER, RUNNING))


@st.composite
def documents(draw) -> Document:
    """A document in which anything may follow anything."""
    said = draw(st.lists(st.tuples(kinds, texts, st.sampled_from(("", "- ", "■ ", "   – ")))), label="blocks")
    lines = tuple(Line(at, mark + text) for at, (_, text, mark) in enumerate(said, 1))
    blocks = tuple(
        Block(kind, text, at, at, cells=(Cell((Piece(text),)),) if kind == ROW else ())
        for at, (kind, text, _) in enumerate(said, 1)
    )
    return Document("any", lines, blocks)


def all_lines(found: WrittenInspection) -> set[int]:
    taken = (*found.judgements, *found.needs, *found.scope, *found.overview, *found.findings, *found.not_understood)
    return {line for each in taken for line in range(each.lines[0], each.lines[1] + 1)}


@given(documents())
def test_any_document_is_read_to_its_end_and_no_word_is_invented(document):
    found = understood(document)
    whole = " ".join(" ".join(block.text.split()) for block in document.blocks)

    assert all(" ".join(need.text.split()) in whole or need.is_parted for need in found.needs)
    assert all(" ".join(point.split()) in whole for need in found.needs for point in need.sub_points)
    assert all(each.text in whole for each in (*found.scope, *found.overview, *found.findings))
    assert all(name in whole for name in found.inspectors)
    assert all_lines(found) <= {line.number for line in document.lines}
    assert as_json(found)["counts"]["not_understood"] == len(found.not_understood)


@given(documents())
def test_what_is_asked_for_is_told_once_and_in_order(document):
    found = understood(document)
    first_lines = [need.lines[0] for need in found.needs if not need.is_parted]

    assert [need.order for need in found.needs] == list(range(1, len(found.needs) + 1))
    assert first_lines == sorted(set(first_lines))


@given(documents())
def test_every_line_is_told_or_listed_and_none_is_both(document):
    found = understood(document)
    listed = {line for each in found.not_understood for line in range(each.lines[0], each.lines[1] + 1)}
    headings = {each.heading for each in (*found.needs, *found.scope, *found.overview, *found.findings)}
    headings |= {found.council, found.title, found.addressed_to}
    known = all_lines(found)
    neither = [block.text for block in document.blocks if block.first not in known and block.text not in TELLING]

    assert [text for text in neither if not any(even(text).strip(" :") in heading for heading in headings)] == []
    assert listed.isdisjoint(need.lines[0] for need in found.needs)


@given(st.text(max_size=60))
def test_any_text_has_days_in_order_or_none(text):
    span = span_in(text)

    assert span is None or span[0] <= span[1]


# ---------------------------------------------------------------- files

LETTER = as_text(focused_visit_letter("Coastshire"))


@st.composite
def damaged_letters(draw) -> str:
    """A letter with lines left out, doubled, cut or moved."""
    lines = LETTER.splitlines()
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(lines) - 1))
        damage = draw(st.sampled_from(("left out", "doubled", "cut", "moved")))
        line = lines.pop(at)
        if damage == "doubled":
            lines[at:at] = [line, line]
        elif damage == "cut":
            lines[at:at] = [line[: draw(st.integers(0, len(line)))], ""]
        elif damage == "moved":
            lines.insert(draw(st.integers(0, len(lines))), line)
    return "\n".join(lines)


@given(damaged_letters())
def test_a_damaged_letter_is_read_as_far_as_it_goes(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "damaged.txt"
    path.write_text(text, encoding="utf-8")
    found = read_inspection(path)
    words = " ".join(text.split())

    assert all(need.text in words for need in found.needs)
    assert found.judgements == ()
    assert found.council in {"Coastshire", ""} or found.council in words


@given(st.binary(max_size=400) | st.binary(max_size=200).map(lambda tail: b"%PDF-1.7\n" + tail + b"%%EOF"))
def test_any_bytes_are_read_or_refused_in_one_sentence(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.pdf"
    path.write_bytes(content)
    assert told_or_refused(path) in {"", "refused"}


def told_or_refused(path) -> str:
    """Who tells of an inspection, or that the file was refused; anything else fails the test."""
    try:
        return read_inspection(path).told_by
    except Refused as reason:
        return "refused" if str(reason).startswith(path.name) else str(reason)
