"""The small parts of reading an inspection: days, people, councils and headings as reports write them."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.registry import definitions_in
from lineofsight.core.timescales import Evidence
from lineofsight.formats._laid_out import PARAGRAPH, Block
from lineofsight.formats.inspections.councils import council_named_in, council_on_the_cover
from lineofsight.formats.inspections.days import only_day_in, span_in
from lineofsight.formats.inspections.frameworks import framework_of, frameworks_named_in
from lineofsight.formats.inspections.headings import kind_of_needs
from lineofsight.formats.inspections.judgements import grade_of
from lineofsight.formats.inspections.people import addressee_of, inspectors_in, number_of_inspectors_in
from lineofsight.formats.inspections.wording import comparable

FRAMEWORKS = definitions_in("lineofsight.library.inspection_frameworks", "inspection_framework")


def blocks(*texts: str) -> list[Block]:
    return [Block(PARAGRAPH, text, at, at) for at, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    (
        ("on 24 and 25 February 2020.", (2020, 2, 24), (2020, 2, 25)),
        ("9 July 2018 to 20 July 2018", (2018, 7, 9), (2018, 7, 20)),
        ("3–14 October 2011", (2011, 10, 3), (2011, 10, 14)),
        ("from 9th July to 20th July 2018", (2018, 7, 9), (2018, 7, 20)),
        ("from Monday 9 July until Friday 20 July 2018", (2018, 7, 9), (2018, 7, 20)),
        ("30 November and 1 December 2021", (2021, 11, 30), (2021, 12, 1)),
        ("28 December to 5 January 2022", (2021, 12, 28), (2022, 1, 5)),
        ("on 7, 8 and 9 June 2022", (2022, 6, 7), (2022, 6, 9)),
        ("on 3rd of Sept 2019", (2019, 9, 3), (2019, 9, 3)),
        ("on 5 May 2022, and again on 9 May 2022", (2022, 5, 5), (2022, 5, 5)),
    ),
)
def test_days_are_read_as_reports_write_them(text, first, last):
    assert span_in(text) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "text",
    (
        "in May 2022",
        "31 February 2020",
        "30 and 31 February 2020",
        "9 July 2019 to 20 July 2018",
        "31 February to 2 March 2020",
        "0 May 2020",
        "",
    ),
)
def test_what_is_no_day_is_none(text):
    assert span_in(text) is None


def test_a_line_is_a_day_only_when_it_is_nothing_else():
    assert [only_day_in(text) for text in (" 18 March 2020 ", "on 18 March 2020", "31 June 2020")] == [
        date(2020, 3, 18),
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("texts", "names"),
    (
        (
            ("The inspectors were Ada Reed and Tom O'Hara, two of His Majesty’s Inspectors.",),
            ("Ada Reed", "Tom O'Hara"),
        ),
        (("Lead inspector: Ada Reed HMI",), ("Ada Reed",)),
        (("Team inspectors: Ada Reed, Tom O'Hara and Lin-Mae Cole",), ("Ada Reed", "Tom O'Hara", "Lin-Mae Cole")),
        (("Ada Reed Her Majesty's Inspector",), ("Ada Reed",)),
        (("Ada Reed", "His Majesty’s Inspector"), ("Ada Reed",)),
        (("Ada Reed", "Director"), ()),
        (("The inspectors were on site.",), ()),
        (("Lead inspector: Ada",), ()),
        (("Inspectors were Her Majesty's",), ()),
    ),
)
def test_inspectors_are_those_who_are_named_as_such(texts, names):
    assert inspectors_in(blocks(*texts))[0] == names


@pytest.mark.parametrize(
    ("text", "number"),
    (("four Ofsted inspectors", 4), ("12 inspectors", 12), ("Ten inspectors", 10), ("the inspectors", None)),
)
def test_a_number_of_inspectors_is_read_in_words_and_figures(text, number):
    assert number_of_inspectors_in([text]) == number


def test_a_letter_is_addressed_to_the_two_lines_behind_its_date():
    letter = blocks("Head", "18 March 2020", "Sam Vale,", "Director", "Town Hall", "Dear Sam")

    assert addressee_of(letter) == ("Sam Vale, Director", {1, 2, 3, 5})
    assert addressee_of(letter[2:]) == ("", set())
    assert addressee_of(letter[:2]) == ("", set())


@pytest.mark.parametrize(
    ("text", "council"),
    (
        ("Focused visit to Brighton & Hove children’s services", "Brighton & Hove"),
        ("Monitoring visit of Coastshire County Council children's services", "Coastshire County Council"),
        ("arrangements within local authority children's services in Coastshire which was made", "Coastshire"),
        ("arrangements within Coastshire children’s services", "Coastshire"),
        ("Inspection of Coastshire local authority children’s services", "Coastshire"),
        ("a focused visit to the local authority children’s services", ""),
        ("children's services in England were", ""),
        ("children's services", ""),
    ),
)
def test_a_council_is_named_by_the_sentence_about_the_visit(text, council):
    assert council_named_in([text], by_a_council=False) == council


def test_a_council_speaks_of_itself():
    assert [
        council_named_in([text], by_a_council=True)
        for text in ("3.3 Coastshire were notified on 2 July.", "Ofsted have judged Coastshire to be good", "Nothing.")
    ] == ["Coastshire", "Coastshire", ""]


@pytest.mark.parametrize(
    ("texts", "found"),
    (
        (("Coastshire", "Inspection of children's social care services"), ("Coastshire", 0)),
        (("Inspection of children's social care services", "Coastshire"), ("Coastshire", 1)),
        (("Inspection of children's social care services", "Inspection dates: 2 May 2019"), None),
        (("Inspection of children's social care services",), None),
        (("Coastshire",), None),
    ),
)
def test_a_cover_names_the_council_beside_its_title(texts, found):
    assert council_on_the_cover(texts) == found


@pytest.mark.parametrize(
    ("heading", "kind"),
    (
        ("What needs to improve?", "what needs to improve"),
        ("What needs to improve in this area of social work practice", "what needs to improve"),
        ("What does the local authority need to improve?", "what needs to improve"),
        ("2. RECOMMENDATIONS:", "recommendation"),
        ("Areas for priority action", "area for priority action"),
        ("Priority and immediate action", "area for priority action"),
        ("Area for improvement", "area for improvement"),
        ("Areas for development:", "area for development"),
        ("What needs to improve is plain", ""),
    ),
)
def test_a_heading_says_what_its_list_asks_for(heading, kind):
    assert kind_of_needs(comparable(heading)) == kind


# ---------------------------------------------------------------- frameworks


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_a_framework_is_recognised_by_its_own_words_and_holds_together(name):
    framework = FRAMEWORKS[name]
    phrases = [phrase.replace("{council}", "coastshire") for phrase in framework.recognised_by]

    assert all(name in frameworks_named_in([phrase], by_councils=False) for phrase in phrases)
    assert all(name in frameworks_named_in([phrase], by_councils=True) for phrase in framework.also_called)
    assert len({judgement.name for judgement in framework.judgements}) == len(framework.judgements)
    assert framework.is_graded == bool(framework.judgements)
    assert framework.asks_under
    assert framework.source


@pytest.mark.parametrize(
    ("day", "name"),
    (
        (date(2018, 1, 1), "services_2018_to_2022"),
        (date(2022, 12, 31), "services_2018_to_2022"),
        (date(2023, 1, 1), "services_from_2023"),
        (date(2017, 12, 31), ""),
        (None, ""),
    ),
)
def test_days_decide_between_frameworks_that_share_their_words(day, name):
    assert framework_of(("services_2018_to_2022", "services_from_2023"), day) == name


def test_a_framework_named_alone_stands_whatever_the_day():
    assert framework_of(("focused_visit",), date(2001, 1, 1)) == "focused_visit"


def test_the_framework_that_is_named_first_is_the_documents_own():
    text = "Focused visit to Coastshire children's services, after the inspection of Coastshire children's services"

    assert frameworks_named_in([text], by_councils=False) == ("focused_visit",)
    assert frameworks_named_in(["A recipe"], by_councils=True) == ()


def test_a_framework_without_bounds_is_always_in_force():
    framework = InspectionFramework(
        title="", event="", about="", recognised_by=(), asks_under=(), known=Evidence.VERIFY, source=""
    )

    assert framework.is_in_force(date(1990, 1, 1))


@pytest.mark.parametrize(
    ("name", "written", "grade"),
    (
        ("single_inspection", "require improvement", "Requires improvement"),
        ("services_from_2023", "Requires improvement to be good", "Requires improvement"),
        ("services_from_2023", "adequate", ""),
        ("safeguarding_and_looked_after", "adequate", "Adequate"),
        ("safeguarding_and_looked_after", "requires improvement", ""),
    ),
)
def test_a_grade_belongs_to_its_frameworks_own_set(name, written, grade):
    assert grade_of(written, FRAMEWORKS[name]) == grade
