"""The whole story through the pages: documents become one history, and its ratings rest on what was shown.

It is told twice: of documents made for the test, which needs nothing else, and of the five that were published, where
they lie beside the checkout.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import docx
import pypdfium2
import pytest
from django.utils import timezone

from tests.factories.documents import Box, Table, Text, row, write_docx
from tests.factories.printed_documents import Heading, Items, Paragraph, pdf_file
from tests.web.browser.improving import INSPECTION, PLAN, AskedBy, Somebody

pytestmark = pytest.mark.browser

SEEDS = Path(__file__).parents[4] / "shared" / "mission" / "seeds"
MEASURE = "Assessments finished within 45 working days"
Opened = Callable[[str], Somebody]


@pytest.fixture
def as_role(page_of) -> Opened:
    """Somebody of a role at their browser."""
    return lambda role: Somebody(page_of(role, viewport={"width": 1280, "height": 900}, accept_downloads=True))


@pytest.fixture
def published():
    """The documents that two councils and the inspectorate published, by their numbers."""
    found = {path.name[:3]: path for path in SEEDS.glob("*.txt")}
    if len(found) < 5:
        pytest.skip(f"the published documents are not beside the checkout: {SEEDS}")
    return found


def words_of(path: Path) -> str:
    """Every word of a Word document, and of a PDF, in one line."""
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as opened:
            return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in opened).split())
    document = docx.Document(path)
    cells = [cell.text for table in document.tables for line in table.rows for cell in line.cells]
    return " ".join(" ".join([*(line.text for line in document.paragraphs), *cells]).split())


def rate_by_evidence(as_role: Opened, plan: str, action: str, folder: Path) -> None:
    """Green is refused, until somebody hands in what shows it and somebody else verifies it."""
    leads = as_role("head_of_service")
    leads.open_action(plan, action)
    leads.set_a_test(MEASURE, "80")
    assert "at least 80%" in leads.words
    refused = leads.rate("green", "It is nearly there.")
    assert re.search("green needs verified evidence, and there is no evidence", refused, re.IGNORECASE)

    shown = folder / "june audit.txt"
    shown.write_text("Forty-five of fifty records were in time.", encoding="utf-8")
    hands_in = as_role("pod_manager")
    hands_in.open_action(plan, action)
    hands_in.hand_in("Nine in ten records are in time", date(2020, 6, 30), shown)
    assert "Not verified" in hands_in.words

    leads.open_action(plan, action)
    leads.verify("Nine in ten records are in time")
    assert "Verified" in leads.words
    confirmed = leads.rate("green", "The audit shows it, though nobody has closed the action yet.")
    assert "confirmed by Dilip Varma" in confirmed
    assert "The audit shows it" in confirmed


def say_that_it_came_back(person: Somebody, earlier: str, later: str) -> None:
    """Confirm the one proposal whose two sides say these words."""
    person.page.goto("/what-comes-back/proposals/")
    while not (pair := person.page.locator(".thread-pair", has_text=earlier).filter(has_text=later)).count():
        person.follow("Next page")
    person.click(pair.first.get_by_role("link", name=re.compile("^Decide")))
    person.page.get_by_label("The same thing came back").check()
    person.press("Save your decision")
    assert "Your decision is saved." in person.words


def answer_the_claim(person: Somebody, wrong: str) -> None:
    """See why a number is wrong, and say that it has been corrected."""
    claim = person.page.locator("tr", has_text=wrong)
    assert "Does not agree" in claim.inner_text()
    person.click(claim.get_by_role("link", name=re.compile("^Answer")))
    person.page.get_by_label("It has been corrected").check()
    person.press("Save your answer")


def take_the_report(person: Somebody, plan: str, folder: Path) -> dict[str, str]:
    """What the report to the committee says, in each kind of file."""
    person.open_plan(plan)
    person.page.get_by_text("Take the plan away").click()
    person.follow("What has changed")
    person.type_day("Show what has changed since the end of", timezone.localdate() - timedelta(days=2))
    person.press("Show it")
    return {kind: words_of(person.take(kind, folder)) for kind in ("Word document", "PDF")}


def check_the_report(said: dict[str, str], plan: str, *parts: str) -> None:
    """The Word document and the PDF say the same: which plan, what was shown, and what was said of it."""
    for words in said.values():
        missing = [
            part for part in (plan, "Nine in ten records are in time", "june audit.txt", *parts) if part not in words
        ]
        assert missing == []


# ---------------------------------------------------------------- documents of our own

WESTMOUTH = "Westmouth Children’s Services Improvement Plan"
VISITS = "Record each visit to a child so that the child's experiences and voice are heard."


def a_plan_of_westmouth(folder: Path) -> Path:
    header = row("Recommendation", "Progress update: what have we done?", "RAG March 2020")
    visits = Box(points=("Visits were audited in June 2019: 63% (52 out of 81) were good.", "A new form is in use."))
    audits = Box(points=("Audits are followed up each month.",))
    scale = (
        row("Rating", "What it means"),
        row("RED", "Not yet started."),
        row("AMBER", "Started, with some delay."),
        row("GREEN", "Completed, and there is evidence that it has made a difference."),
    )
    parts = [
        Text("Westmouth Borough Council", 1),
        Text(WESTMOUTH, 2),
        Text("Rating scale", 3),
        Table(scale),
        Table((header, row(f"1. {VISITS}", visits, "AMBER"), row("2. Follow up every audit.", audits, "GREEN"))),
    ]
    return write_docx(parts, folder / "westmouth plan.docx")


def a_letter_to_westmouth(folder: Path) -> Path:
    parts = [
        Paragraph("18 March 2022"),
        Paragraph("Sam Vale, Director of Children’s Services"),
        Paragraph("Westmouth"),
        Paragraph("Dear Sam"),
        Heading("Focused visit to Westmouth children’s services"),
        Paragraph(
            "This letter summarises the findings of a focused visit to Westmouth children’s services on 24 and 25 "
            "February 2022. The inspectors were Ada Reed and Tom O'Hara, two of Her Majesty’s Inspectors."
        ),
        Heading("What needs to improve in this area of social work practice"),
        Items(
            (
                "The recording of visits to children, so that each child's experiences and voice are heard.",
                "The attendance of health partners at strategy discussions.",
            )
        ),
        Paragraph("Yours sincerely"),
        Paragraph("Ada Reed"),
        Paragraph("Her Majesty’s Inspector"),
    ]
    return pdf_file(folder, parts, "letter to westmouth.pdf")


def test_a_plan_and_a_letter_become_a_report(as_role, tmp_path):
    person = as_role("head_of_service")
    asked_again = "The recording of visits to children, so that"

    person.read(a_plan_of_westmouth(tmp_path), PLAN)
    assert person.counts() == {
        "Recommendations": 2,
        "Points of progress": 3,
        "Ratings": 2,
        "Passages not understood": 0,
    }
    assert "Say which day the plan is of" in person.words
    person.say_of_which_plan(date(2020, 3, 31), AskedBy("Inspection of Westmouth, 2019", date(2019, 7, 1)))
    person.say_that_green_needs_evidence()
    assert person.look_through() == 1
    person.save_document(PLAN)
    person.read(a_letter_to_westmouth(tmp_path), INSPECTION)
    person.look_through()
    person.save_document(INSPECTION)

    person.open_plan(WESTMOUTH)
    person.follow("Claims to check")
    answer_the_claim(person, "52 of 81 is 64.2%, not 63%")
    rate_by_evidence(as_role, WESTMOUTH, VISITS[:40], tmp_path)
    say_that_it_came_back(person, VISITS[:40], asked_again)
    assert person.story_of("Westmouth").count("Came back") == 1
    check_the_report(take_the_report(person, WESTMOUTH, tmp_path), WESTMOUTH, "Actions added")


# ---------------------------------------------------------------- the published documents

PLAN_OF_2010 = "The Areas for Development Plan"
PLAN_OF_2017 = "Brighton & Hove Children's Social Work: SIF April/May 2015"
IN_TIME = "Ensure that managers monitor and track the timely completion of assessments"
FIRST_ASKED = AskedBy("Unannounced inspection of contact, referral and assessment", date(2010, 8, 17))
THEN_ASKED = AskedBy("Single inspection of services, 2015", date(2015, 4, 14))
READ = {
    "002": {"Areas": 8, "Actions": 39, "Sub-actions": 2, "Ratings": 40},
    "000": {"Recommendations": 11, "Points of progress": 25, "Ratings": 11},
    "001": {"Judgements": 4, "Things to improve": 5},
    "003": {"Things to improve": 12},
    "004": {"Things to improve": 3},
}


def counted(person: Somebody, names: dict[str, int]) -> dict[str, int]:
    found = person.counts()
    return {name: found.get(name) for name in names}


def test_five_published_documents_become_one_history_and_a_report(as_role, published, tmp_path):
    person = as_role("head_of_service")

    person.read(published["002"], PLAN)
    assert counted(person, READ["002"]) == READ["002"]
    person.say_of_which_plan(date(2010, 11, 1), FIRST_ASKED)
    person.look_through()
    person.save_document(PLAN)
    person.read(published["000"], PLAN)
    assert counted(person, READ["000"]) == READ["000"]
    person.say_of_which_plan(date(2017, 9, 30), THEN_ASKED, follows=f"{PLAN_OF_2010} (Brighton & Hove, 2010)")
    person.say_that_green_needs_evidence()
    person.look_through()
    person.save_document(PLAN)
    for number in ("001", "003", "004"):
        person.read(published[number], INSPECTION)
        assert counted(person, READ[number]) == READ[number]
        person.look_through()
        person.save_document(INSPECTION)
        if number == "001":
            person.follow("Claims to check")
            answer_the_claim(person, "52 of 81 is 64.2%, not 63%")

    rate_by_evidence(as_role, PLAN_OF_2017, IN_TIME, tmp_path)
    say_that_it_came_back(person, "frontline managers provide rigorous", "The follow-up to audits to ensure")
    told = person.story_of("Brighton & Hove")
    assert [year for year in ("2010", "2015", "2017", "2018", "2019", "2020") if f"\n{year}\n" not in told] == []
    assert ("18 Amber, 22 Green" in told, told.count("Came back")) == (True, 1)
    assert "Safeguarding and Looked After Children Action Plan" in person.story_of("Brent")
    report = take_the_report(person, PLAN_OF_2017, tmp_path)
    check_the_report(report, PLAN_OF_2017, IN_TIME, "96% of assessments completed in March 2017")
