"""An inspection as a council's paper tells of it: what the inspectors asked for, and not what the council did."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.written_inspections import as_json
from lineofsight.formats.inspections import read_inspection
from lineofsight.formats.inspections.needs import parted
from tests.factories.inspection_papers import committee_paper, scrutiny_paper
from tests.factories.printed_documents import Heading, Items, Paragraph, text_file


@pytest.fixture
def read(tmp_path):
    return lambda parts: read_inspection(text_file(tmp_path, parts))


def test_a_committee_paper_tells_who_when_and_with_which_grades(read):
    found = read(committee_paper())

    assert (found.told_by, found.title, found.framework, found.event, found.is_graded, found.council) == (
        "council paper",
        "Update on the ILACS action plan",
        "services_2018_to_2022",
        "standard inspection",
        True,
        "Coastshire",
    )
    assert (found.notified_on, found.visit_from_on, found.visit_to_on, found.published_on) == (
        date(2018, 7, 2),
        date(2018, 7, 9),
        date(2018, 7, 20),
        date(2018, 8, 21),
    )
    assert (found.inspectors, found.number_of_inspectors) == ((), 4)
    assert {each.name: each.grade for each in found.judgements} == {
        "overall": "Good",
        "leaders": "Good",
        "help_and_protection": "Requires improvement",
    }


def test_only_what_inspectors_asked_for_is_taken(read):
    found = read(committee_paper())

    assert [(need.order, need.kind, need.text, need.is_parted) for need in found.needs] == [
        (1, "area named by inspectors", "Case recording to be alike in all areas", False),
        (2, "area named by inspectors", "The response to children in need", False),
        (3, "area named by inspectors", "Named workers for all care leavers", False),
    ]


def test_things_asked_for_in_a_sentence_are_parted_and_marked_for_a_person_to_check(read):
    found = read(scrutiny_paper())

    assert [(need.heading, need.text, need.is_parted) for need in found.needs] == [
        ("Safeguarding", "supervision and its audit", True),
        ("Safeguarding", "clear plans", True),
        ("Safeguarding", "the strategy", True),
        ("Looked after children", "health", True),
        ("Looked after children", "attendance", True),
        ("Looked after children", "permanence", True),
    ]


def test_an_overall_grade_that_the_framework_does_not_have_is_kept_without_a_name(read):
    found = read(scrutiny_paper())

    assert (found.framework, found.council, found.visit_from_on) == (
        "safeguarding_and_looked_after",
        "Coastshire",
        None,
    )
    assert as_json(found)["judgements"] == [
        {
            "judgement": None,
            "title": "Overall, as the paper says",
            "grade": "Adequate",
            "as_written": "adequate",
            "lines": [9, 9],
        }
    ]


def test_a_paper_that_lists_the_overall_grade_needs_no_sentence(read):
    found = read(
        [
            Heading("Action plan after the ILACS of 2024", 1, hashes=True),
            Paragraph("The inspection took place on 4 March 2024."),
            Items(("Overall effectiveness – Good",), mark="-"),
            Paragraph("It was led by the following people."),
            Paragraph("Lead inspector: Ada Reed HMI"),
        ]
    )

    assert (found.title, found.framework, found.event, found.inspectors, found.number_of_inspectors) == (
        "Action plan after the ILACS of 2024",
        "services_from_2023",
        "inspection",
        ("Ada Reed",),
        None,
    )
    assert [(each.name, each.grade) for each in found.judgements] == [("overall", "Good")]


def test_a_paper_that_only_mentions_an_inspection_says_little_and_invents_nothing(read):
    found = read(
        [
            Paragraph(
                "We are getting ready for an ILACS. The overall judgement of its report, published in the "
                "summer, is not known yet."
            )
        ]
    )

    assert (found.title, found.framework, found.is_graded, found.council, found.judgements, found.needs) == (
        "",
        "",
        None,
        "",
        (),
        (),
    )


def test_a_list_that_ends_with_the_paper_is_taken_to_its_end(read):
    found = read(
        [
            Paragraph("After the focused visit inspectors recommended these areas of improvement:"),
            Items(("Plans", "Visits"), mark="-"),
        ]
    )

    assert [need.text for need in found.needs] == ["Plans", "Visits"]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    (
        ("supervision and its audit", ["supervision and its audit"]),
        ("plans, visits, and audits.", ["plans", "visits", "audits"]),
        ("plans, visits and audits", ["plans", "visits", "audits"]),
        ("plans, visits", ["plans", "visits"]),
    ),
)
def test_a_sentence_is_parted_at_its_commas_and_its_last_and(sentence, parts):
    assert list(parted(sentence)) == parts
