"""Reports and letters of each framework, typed and printed: all that they say is read, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.written_inspections import WrittenInspection, as_json
from lineofsight.formats.inspections import read_inspection
from tests.factories import inspection_documents as documents
from tests.factories.inspection_documents import ASKED, ASKED_PLAINLY
from tests.factories.printed_documents import html_file, pdf_file, text_file, word_file

WRITERS = (text_file, pdf_file, html_file, word_file)
DOCUMENTS = {
    "services_2018_to_2022": documents.services_report(
        "Coastshire County Council", "9 July 2019 to 20 July 2019", documents.GRADES_OF_2019, inspector="Ada Reed"
    ),
    "services_from_2023": documents.services_report(
        "Mereham and Thorpe", "28 November to 9 December 2024", documents.GRADES_OF_2024, inspector="Ada Reed"
    ),
    "single_inspection": documents.single_inspection_report("Coastshire"),
    "focused_visit": documents.focused_visit_letter("Coastshire"),
    "monitoring_visit": documents.monitoring_visit_letter("North Mereham"),
    "contact_referral_and_assessment": documents.referral_letter("Mereham & Thorpe"),
    "safeguarding_and_looked_after": documents.looked_after_report("Coastshire"),
}
FACTS = {
    # told by, event, graded, council, visit, published, letter, inspectors
    "services_2018_to_2022": (
        "report inspection True Coastshire County Council",
        (date(2019, 7, 9), date(2019, 7, 20), None, None),
        ("Ada Reed",),
    ),
    "services_from_2023": (
        "report inspection True Mereham and Thorpe",
        (date(2024, 11, 28), date(2024, 12, 9), None, None),
        ("Ada Reed",),
    ),
    "single_inspection": (
        "report inspection True Coastshire",
        (date(2015, 4, 21), date(2015, 5, 14), date(2015, 6, 22), None),
        ("Jo Marsh", "Ada Reed", "Tom O'Hara", "Lin-Mae Cole"),
    ),
    "focused_visit": (
        "letter focused visit False Coastshire",
        (date(2021, 4, 7), date(2021, 4, 8), None, date(2021, 5, 12)),
        ("Ada Reed", "Tom O'Hara"),
    ),
    "monitoring_visit": (
        "letter monitoring visit False North Mereham",
        (date(2022, 5, 31), date(2022, 6, 1), None, date(2022, 7, 1)),
        ("Ada Reed",),
    ),
    "contact_referral_and_assessment": (
        "letter unannounced inspection False Mereham & Thorpe",
        (date(2010, 9, 21), date(2010, 9, 22), None, date(2010, 10, 14)),
        ("Ada Reed",),
    ),
    "safeguarding_and_looked_after": (
        "report inspection True Coastshire",
        (date(2011, 10, 3), date(2011, 10, 14), date(2011, 11, 18), None),
        ("Jo Marsh",),
    ),
}
JUDGEMENTS = {
    "services_2018_to_2022": {
        "leaders": "Requires improvement",
        "help_and_protection": "Inadequate",
        "in_care_and_care_leavers": "Good",
        "overall": "Requires improvement",
    },
    "services_from_2023": {
        "leaders": "Outstanding",
        "help_and_protection": "Good",
        "in_care": "Good",
        "care_leavers": "Requires improvement",
        "overall": "Good",
    },
    "single_inspection": {
        "overall": "Requires improvement",
        "help_and_protection": "Requires improvement",
        "looked_after_and_permanence": "Good",
        "adoption": "Outstanding",
        "care_leavers": "Inadequate",
        "leadership": "Requires improvement",
        "safeguarding_children_board": "Requires improvement",
    },
    "safeguarding_and_looked_after": {
        "safeguarding_overall": "Adequate",
        "safeguarding_capacity": "Good",
        "safe_and_feel_safe": "Adequate",
        "safeguarding_quality": "Inadequate",
        "looked_after_overall": "Good",
        "being_healthy": "Inadequate",
        "staying_safe": "Outstanding",
        "looked_after_quality": "Good",
    },
}
NEEDS = {
    "services_2018_to_2022": [("what needs to improve", "", "What needs to improve?", item) for item in ASKED],
    "services_from_2023": [("what needs to improve", "", "What needs to improve?", item) for item in ASKED],
    "single_inspection": [
        *(("recommendation", str(at), "Recommendations", item) for at, item in enumerate(ASKED, 1)),
        (
            "what needs to improve",
            "1",
            "What does the LSCB need to improve?",
            "Challenge partners on the quality of their audits, and follow up what they find.",
        ),
    ],
    "focused_visit": [
        (
            "area for priority action",
            "",
            "Area for priority action",
            "Decisions on children who are at risk of significant harm must be made on the day.",
        ),
        *(
            ("what needs to improve", "", "What needs to improve in this area of social work practice", item)
            for item in ASKED
        ),
    ],
    "monitoring_visit": [],
    "contact_referral_and_assessment": [
        *(("area for development", "", "Areas for development", item) for item in ASKED_PLAINLY),
        (
            "area for priority action",
            "",
            "Area for priority action",
            "Initial assessments are completed by workers who are not qualified to make them.",
        ),
    ],
    "safeguarding_and_looked_after": [
        ("area for improvement", "", "Safeguarding services: Immediately", ASKED_PLAINLY[0]),
        *(
            ("area for improvement", "", "Safeguarding services: Within three months", item)
            for item in ASKED_PLAINLY[1:]
        ),
        (
            "area for improvement",
            "",
            "Services for looked after children: Within six months",
            "Ensure that all children have a health plan that is written for them.",
        ),
    ],
}
PASSAGES = {
    # scope, overview, findings
    "services_2018_to_2022": (0, 1, 3),
    "services_from_2023": (0, 1, 3),
    "single_inspection": (0, 2, 0),
    "focused_visit": (1, 0, 3),
    "monitoring_visit": (3, 1, 2),
    "contact_referral_and_assessment": (0, 0, 3),
    "safeguarding_and_looked_after": (0, 0, 0),
}


@pytest.fixture(
    params=[(name, writer) for name in DOCUMENTS for writer in WRITERS],
    ids=lambda given: f"{given[0]} as {given[1].__name__}",
    scope="module",
)
def read(request, tmp_path_factory) -> tuple[str, WrittenInspection]:
    name, writer = request.param
    return name, read_inspection(writer(tmp_path_factory.mktemp(name), DOCUMENTS[name]))


def test_who_when_and_what(read):
    name, found = read
    told = f"{found.told_by} {found.event} {found.is_graded} {found.council}"
    days = (found.visit_from_on, found.visit_to_on, found.published_on, found.letter_on)

    assert (found.framework, told, days, found.inspectors) == (name, *FACTS[name])


def test_grades_are_those_of_the_frameworks_own_set_and_an_earlier_one_is_none(read):
    name, found = read

    assert {each.name: each.grade for each in found.judgements} == JUDGEMENTS.get(name, {})


def test_everything_that_is_asked_for_is_taken_word_for_word_and_in_order(read):
    name, found = read
    taken = [
        (need.kind, need.number, need.heading, (need.text, need.sub_points) if need.sub_points else need.text)
        for need in found.needs
    ]

    assert taken == NEEDS[name]
    assert [need.order for need in found.needs] == list(range(1, len(taken) + 1))


def test_paragraphs_stand_in_their_parts(read):
    name, found = read

    assert (len(found.scope), len(found.overview), len(found.findings)) == PASSAGES[name]


def test_a_grade_is_kept_as_it_was_printed(tmp_path):
    found = read_inspection(text_file(tmp_path, DOCUMENTS["services_2018_to_2022"]))

    assert [each.as_written for each in found.judgements[:2]] == ["Requires improvement to be good", "Inadequate"]


def test_lines_are_those_of_the_file_and_every_line_is_used_or_listed(tmp_path):
    path = text_file(tmp_path, DOCUMENTS["focused_visit"])
    lines = path.read_text(encoding="utf-8").replace("\f", "\n").splitlines()
    found = read_inspection(path)

    assert [lines[need.lines[0] - 1] for need in found.needs][:2] == [f"■ {found.needs[0].text}", f"■ {ASKED[0]}"]
    assert [passage.text for passage in found.not_understood] == [
        "Ofsted, 1 Invented Street, Anytown AN1 1AA",
        "Coastshire",
        "Ofsted will take the findings from this focused visit into account when planning its next visit.",
        "Yours sincerely",
    ]


def test_what_the_document_does_not_say_is_null(tmp_path):
    told = as_json(read_inspection(text_file(tmp_path, DOCUMENTS["monitoring_visit"])))

    assert {name: told[name] for name in ("notified_on", "published_on", "number_of_inspectors", "judgements")} == {
        "notified_on": None,
        "published_on": None,
        "number_of_inspectors": None,
        "judgements": [],
    }
    assert told["counts"] == {
        "judgements": 0,
        "needs_to_improve": 0,
        "scope": 3,
        "overview_paragraphs": 1,
        "findings": 2,
        "not_understood": 3,
    }


def test_json_says_everything_that_was_read(tmp_path):
    told = as_json(read_inspection(text_file(tmp_path, DOCUMENTS["services_from_2023"])))

    assert told["visit"] == {"from": "2024-11-28", "to": "2024-12-09"}
    assert told["judgements"][-1] == {
        "judgement": "overall",
        "title": "Overall effectiveness",
        "grade": "Good",
        "as_written": "Good",
        "lines": [16, 16],
    }
    assert told["needs_to_improve"][2] == {
        "order": 3,
        "number": None,
        "kind": "what needs to improve",
        "heading": "What needs to improve?",
        "text": "The oversight by managers of:",
        "sub_points": ["the pre-proceedings process", "private fostering", "children missing education"],
        "parted": False,
        "lines": [25, 28],
    }
    assert told["findings"][0]["number"] == "1"
