"""Shapes that reports and letters take: lists with and without marks, broken names, missing days."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest

from lineofsight.core.written_inspections import counts
from lineofsight.formats.inspections import read_inspection
from tests.factories import inspection_documents as documents
from tests.factories.printed_documents import Heading, Items, Paragraph, Table, pdf_file, text_file


def report(*parts, title="Inspection of children’s social care services", dates="2 to 13 December 2024") -> list:
    return [Heading("Coastshire", 1), Heading(title, 1), Paragraph(f"Inspection dates: {dates}"), *parts]


def needs_of(tmp_path, *parts) -> list[tuple[str, str, tuple[str, ...]]]:
    found = read_inspection(text_file(tmp_path, report(Heading("What needs to improve"), *parts)))
    return [(need.number, need.text, need.sub_points) for need in found.needs]


def test_items_without_marks_are_taken_paragraph_by_paragraph(tmp_path):
    assert needs_of(tmp_path, Paragraph("The quality of plans."), Paragraph("The timeliness of visits.")) == [
        ("", "The quality of plans.", ()),
        ("", "The timeliness of visits.", ()),
    ]


def test_a_line_that_leads_over_to_the_items_is_none_of_them(tmp_path):
    lead = Paragraph("The local authority and its partners should take all of the following action this year:")

    assert needs_of(tmp_path, lead, Items(("The quality of plans.",))) == [("", "The quality of plans.", ())]
    assert needs_of(tmp_path, lead, Paragraph("The quality of plans.")) == [("", "The quality of plans.", ())]


def test_a_paragraph_before_the_items_or_behind_them_is_none_of_them(tmp_path):
    said = Paragraph(documents.LONG)

    assert needs_of(tmp_path, said, Items(("The quality of plans.",)), said) == [("", "The quality of plans.", ())]


@pytest.mark.parametrize("mark", ("◼", "■", "▪", "•", "-"))
def test_items_are_known_by_any_mark(tmp_path, mark):
    items = Items(("The quality of plans.", "The timeliness of visits."), mark=mark)

    assert [text for _, text, _ in needs_of(tmp_path, items, Paragraph("It ends."))] == list(items.items)


def test_sub_points_within_a_line_are_parted_and_the_line_stays_whole(tmp_path):
    text = "The oversight of: − the pre-proceedings process − permanence for children − private fostering"

    assert needs_of(tmp_path, Items((text,))) == [
        ("", text, ("the pre-proceedings process", "permanence for children", "private fostering"))
    ]


def test_items_with_another_mark_are_sub_points_only_behind_an_item_that_opens_a_list(tmp_path):
    typed = Paragraph(
        "■ The quality of plans.\n- The timeliness of visits.\n- Services, including:\n- housing\n- Audit."
    )

    assert needs_of(tmp_path, typed) == [
        ("", "The quality of plans.", ()),
        ("", "The timeliness of visits.", ()),
        ("", "Services, including:", ("housing", "Audit.")),
    ]


def test_a_list_of_contents_opens_nothing(tmp_path):
    parts = report(
        Heading("Contents"),
        Paragraph("Recommendations"),
        Paragraph("Executive summary"),
        Heading("Recommendations"),
        Paragraph(f"1. {documents.LONG}"),
    )
    found = read_inspection(text_file(tmp_path, parts))

    assert [(need.number, need.text) for need in found.needs] == [("1", documents.LONG)]


def test_a_name_and_its_grade_may_be_broken_over_lines(tmp_path):
    parts = report(
        Paragraph("The experiences and progress of children who"),
        Paragraph("Need help and protection"),
        Paragraph("Requires"),
        Paragraph("Improvement to be good"),
    )
    found = read_inspection(text_file(tmp_path, parts))

    assert [(each.name, each.as_written) for each in found.judgements] == [
        ("help_and_protection", "Requires Improvement to be good")
    ]


def test_a_grade_that_the_framework_does_not_know_is_not_taken(tmp_path):
    parts = report(Paragraph("Overall effectiveness: adequate"))

    assert read_inspection(text_file(tmp_path, parts)).judgements == ()


def test_a_judgements_name_without_a_grade_heads_findings_but_not_within_a_list(tmp_path):
    name = "The experiences and progress of care leavers"
    parts = report(
        Table([("Judgement", "Grade"), ("Overall effectiveness", "Good")]),
        Heading("What needs to improve?"),
        Heading(name),
        Items(("The advice on money.",)),
        Heading("Summary"),
        Heading(name),
        Paragraph(documents.LONG),
    )
    found = read_inspection(text_file(tmp_path, parts))

    assert [(need.heading, need.text) for need in found.needs] == [(name, "The advice on money.")]
    assert [(each.heading, each.text) for each in found.findings] == [(name, documents.LONG)]


def test_without_its_days_a_report_is_known_by_the_judgements_that_stand_in_it(tmp_path):
    def framework(*grades):
        parts = report(Table([("Judgement", "Grade"), *grades]), dates="not given")
        found = read_inspection(text_file(tmp_path, parts))
        return found.framework, found.is_graded, found.event

    assert framework(*documents.GRADES_OF_2024) == ("services_from_2023", True, "inspection")
    assert framework(("Overall effectiveness", "Good")) == ("", None, "inspection")


def test_a_second_inspection_says_so(tmp_path):
    parts = report(
        title="Re-inspection of services for children in need of help and protection, children looked after and care "
        "leavers",
        dates="9 October to 2 November 2017",
    )
    found = read_inspection(text_file(tmp_path, parts))

    assert (found.framework, found.event) == ("single_inspection", "re-inspection")


def test_a_letter_without_a_title_or_a_date_is_read_as_far_as_it_goes(tmp_path):
    parts = [
        Paragraph("Dear Sam"),
        Paragraph("This letter summarises the findings of a focused visit to Coastshire children’s services."),
    ]
    found = read_inspection(text_file(tmp_path, parts))

    assert (found.framework, found.title, found.council, found.letter_on, found.addressed_to) == (
        "focused_visit",
        "",
        "Coastshire",
        None,
        "",
    )


def test_a_document_that_tells_of_no_inspection_is_listed_whole(tmp_path):
    found = read_inspection(text_file(tmp_path, [Paragraph("A recipe for bread."), Paragraph("Knead it.")]))

    assert found.told_by == ""
    assert [passage.text for passage in found.not_understood] == ["A recipe for bread.", "Knead it."]
    assert counts(found)["needs_to_improve"] == 0


def test_a_report_of_a_kind_that_is_not_known_is_listed_whole(tmp_path):
    parts = [Heading("Inspection of Oak Tree Primary School", 1), Paragraph("Overall effectiveness: Good")]

    assert read_inspection(text_file(tmp_path, parts)).told_by == ""


def test_a_long_printed_report_is_read_over_its_pages_and_their_feet(tmp_path):
    title = "Inspection of Bourneham, Coast and Poole local authority children’s services"
    heads = [f"{name}: {grade.lower()}" for name, grade in documents.GRADES_OF_2019[:3]]
    topics = [f"{letter}{other}" for letter in "ABCDEF" for other in "ghijkl"]
    told = [
        f"The {topic} team knows its children well, and the plans that {topic} makes with families are reviewed often. "
        f"Managers of {topic} see what works, although their oversight is missing from some {topic} records."
        for topic in topics
    ]
    parts = [
        Heading(title, 1),
        Paragraph("Inspection dates: 6 to 17 December 2021"),
        Table([("Judgement", "Grade"), *documents.GRADES_OF_2019]),
        Paragraph(documents.LONG),
        Heading("What needs to improve"),
        Items(documents.ASKED_PLAINLY),
        *(
            part
            for at, head in enumerate(heads)
            for part in (Heading(head), Items(told[at * 12 : at * 12 + 12], numbered=True))
        ),
    ]
    found = read_inspection(pdf_file(tmp_path, parts))

    assert (found.council, found.framework, len(found.judgements)) == (
        "Bourneham, Coast and Poole",
        "services_2018_to_2022",
        4,
    )
    assert [need.text for need in found.needs] == list(documents.ASKED_PLAINLY)
    assert [passage.text for passage in found.findings] == told
    assert [passage.heading for passage in found.findings] == [head for head in heads for _ in range(12)]
    assert {passage.text for passage in found.not_understood} <= {"Judgement\tGrade", *map(str, range(1, 9))}


def test_the_list_of_the_first_single_inspections_is_in_two_parts_and_numbered_through(tmp_path):
    parts = [
        Heading("Coastshire", 1),
        Heading(
            "Inspection of services for children in need of help and protection, children looked after and care "
            "leavers",
            1,
        ),
        Paragraph("Inspection date: 3 March 2015 – 25 March 2015"),
        Heading("What does the local authority need to improve?"),
        Heading("Priority and immediate action"),
        Paragraph("1. See every child who is missing on the day of their return."),
        Heading("Areas for improvement"),
        Heading("Leadership, management and governance"),
        Paragraph("2. Make sure that audits lead to change."),
        Heading("The local authority’s strengths"),
        Items((documents.LONG,)),
    ]
    found = read_inspection(text_file(tmp_path, parts))

    assert [(need.kind, need.number, need.heading) for need in found.needs] == [
        ("area for priority action", "1", "Priority and immediate action"),
        ("area for improvement", "2", "Leadership, management and governance"),
    ]
    assert [passage.heading for passage in found.findings] == ["The local authority's strengths"]


def test_a_council_that_the_title_names_goes_before_what_stands_beside_it(tmp_path):
    parts = [
        Heading("Standard", 1),
        Heading("Inspection of Coastshire local authority children’s services", 1),
        Paragraph("Inspection dates: 6 to 17 December 2021"),
    ]

    assert read_inspection(text_file(tmp_path, parts)).council == "Coastshire"


def test_a_cover_whose_lines_a_converter_ran_together_gives_all_the_same(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(
        "Coastshire\n"
        "Inspection of services for children in need of help and\n"
        "protection, children looked after and care leavers\n"
        "Inspection date: 3 March 2015 – 25 March 2015\n"
        "Report published: 13 May 2015\n"
        "Lead inspector: Ada Reed HMI\n"
        "The overall judgement is that children’s services require\n"
        "improvement\n"
        "The authority is not yet delivering good protection.\n"
        "Adoption performance Good\n"
        "Leadership, management and governance Adequate\n",
        encoding="utf-8",
    )
    found = read_inspection(path)

    assert (found.council, found.visit_to_on, found.published_on, found.inspectors) == (
        "Coastshire",
        date(2015, 3, 25),
        date(2015, 5, 13),
        ("Ada Reed",),
    )
    assert found.title.endswith("children looked after and care leavers")
    assert {each.name: each.as_written for each in found.judgements} == {
        "overall": "require improvement",
        "adoption": "Good",
    }


def test_a_council_in_the_sentence_of_the_overall_judgement_is_any_name_but_no_other_words(tmp_path):
    def overall(line):
        parts = report(
            Paragraph(line),
            title="Inspection of services for children in need of help and protection, children looked after and care "
            "leavers",
        )
        return [each.as_written for each in read_inspection(text_file(tmp_path, parts)).judgements]

    assert overall("Children’s services in Kingston upon Thames, Surrey require improvement to be good") == [
        "require improvement to be good"
    ]
    assert overall("Children’s services in Coastshire, following a judgement of inadequate") == []


@pytest.mark.parametrize(
    "words", ("inspection of ", "visit on 1, ", "The inspectors were Ada Reed, ", "report 1 May and ")
)
@pytest.mark.parametrize("opening", ("Dear Sam", "Our ILACS"))
def test_words_repeated_without_end_are_read_at_once_and_say_nothing(tmp_path, opening, words):
    parts = [
        Paragraph(opening),
        Paragraph("Focused visit to Coastshire children's services"),
        Paragraph(words * 20_000),
    ]
    started = perf_counter()
    found = read_inspection(text_file(tmp_path, parts))

    assert (found.visit_from_on, found.published_on, found.needs) == (None, None, ())
    assert perf_counter() - started < 10
