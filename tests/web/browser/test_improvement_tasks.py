"""The main tasks of improvement plans, each done twice: with the keyboard alone, and where no script runs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.web.browser.checking import wrong_with
from tests.web.browser.hands import Clicks, Keyboard

pytestmark = pytest.mark.browser

Hands = Keyboard | Clicks
PLAN = "Improvement plan for children’s services"
MEASURE = "Assessments finished within 45 working days"
FIGURE = "20260630-846-1a2b3c4d/assessments_in_time/2026-06-01..2026-06-30/whole/0f1e2d3c"


@pytest.fixture(params=("keyboard", "no script"))
def hands_of(request, page_of) -> Callable[..., Hands]:
    """Opens the page of an action of the plan as somebody of a role, and gives what works it."""

    def opened(role: str, action: str = "") -> Hands:
        by_keyboard = request.param == "keyboard"
        page = page_of(role, viewport={"width": 1280, "height": 900}, java_script_enabled=by_keyboard)
        page.goto("/improvement-plans/")
        page.get_by_role("link", name=PLAN).click()
        if action:
            page.get_by_role("link", name=action).click()
        return Keyboard(page) if by_keyboard else Clicks(page)

    return opened


def words(hands: Hands) -> str:
    return hands.page.locator("main").inner_text()


def sent_for(hands: Hands) -> str:
    """The page that is shown, as the site sends it."""
    return hands.page.context.request.get(hands.page.url).text()


def type_day(hands: Hands, day: str, month: str, year: str) -> None:
    for part, typed in (("Day", day), ("Month", month), ("Year", year)):
        hands.fill(part, typed)


def test_find_what_is_overdue(hands_of):
    hands = hands_of("head_of_service")
    hands.page.goto(f"{hands.page.url}?overdue=on")

    assert "Overdue only" in words(hands)
    assert "Show each pod, every morning" not in words(hands)
    assert "Agree with health and schools" in words(hands)


def test_see_what_would_turn_the_colour(hands_of):
    hands = hands_of("director", "Make visits in time the first thing")

    assert "What would turn the colour" in words(hands)
    assert "The inspectors’ words" in words(hands)


def test_write_an_update(hands_of):
    hands = hands_of("pod_manager", "Follow each finding of an audit")
    hands.follow("Write an update")
    hands.fill("What has been done, and what difference has it made?", "All but four findings have been followed.")
    hands.press("Save this update")

    assert "All but four findings have been followed." in words(hands)


def test_be_refused_green_without_evidence(hands_of, axe):
    hands = hands_of("head_of_service", "Tell staff every quarter")
    hands.follow("Rate this action")
    hands.page.get_by_label("Green: Completed").check()
    hands.fill("If it is not as proposed, why not?", "It is nearly there.")
    with hands.page.expect_response(lambda answer: answer.request.method == "POST") as sent:
        hands.press("Save this rating")

    assert "Green needs verified evidence, and there is no evidence." in words(hands)
    if isinstance(hands, Keyboard):
        assert wrong_with(hands.page, axe, sent.value.text()) == []


def test_confirm_what_the_facts_lead_to(hands_of):
    hands = hands_of("head_of_service", "Hold initial conferences")
    hands.follow("Rate this action")
    hands.press("Save this rating")

    assert "confirmed by Dilip Varma" in words(hands)


def test_hand_in_evidence_and_have_somebody_else_verify_it(hands_of):
    hands = hands_of("pod_manager", "Follow each finding of an audit")
    hands.follow("Hand in evidence")
    hands.fill("What does it show?", "Assessments were in time in June")
    type_day(hands, "1", "7", "2026")
    hands.fill("Or the address of a figure", FIGURE)
    hands.press("Hand it in")
    assert "Not verified" in words(hands)

    auditor = hands_of("head_of_service", "Follow each finding of an audit")
    auditor.page.get_by_role("link", name="Verify Assessments were in time in June").first.click()
    auditor.page.get_by_label("Yes, I have looked at it and it does").check()
    auditor.press("Save")
    assert "Verified" in words(auditor)


def test_set_a_test_of_success(hands_of, axe):
    hands = hands_of("director", "Tell staff every quarter")
    hands.follow("Add a test of success")
    hands.choose("Which figure?", MEASURE)
    hands.press("Continue")
    hands.fill("At least (%)", "92")
    if isinstance(hands, Keyboard):
        assert wrong_with(hands.page, axe, sent_for(hands)) == []
    hands.press("Add this test")

    said = words(hands)
    assert ("The test of success is added." in said, "at least 92%" in said) == (True, True)
    if isinstance(hands, Keyboard):
        assert wrong_with(hands.page, axe, sent_for(hands)) == []


def test_see_an_earlier_version_and_put_it_back(hands_of, axe):
    hands = hands_of("director", "Agree with health and schools")
    hands.follow("Change what it says")
    hands.fill("Number", "99")
    hands.press("Save")
    hands.follow("Earlier versions")
    if isinstance(hands, Keyboard):
        assert wrong_with(hands.page, axe, sent_for(hands)) == []
    hands.page.get_by_role("link", name="Put this version back").first.click()
    hands.fill("Why?", "A slip")
    hands.press("Put it back")

    assert "The earlier version is put back." in words(hands)


def test_move_a_date_and_say_why(hands_of):
    hands = hands_of("head_of_service", "Tell staff every quarter")
    hands.follow("Move the due date")
    type_day(hands, "1", "6", "2030")
    hands.fill("Why does it move?", "The first note waits for the audit of spring.")
    hands.press("Move it")

    said = words(hands)
    assert (
        "The due date is moved." in said or "This is the date that it has already" in said
    )  # the other browser's doing


def test_see_the_plan_as_it_was(hands_of):
    hands = hands_of("quality_auditor")
    hands.follow("On a past day")
    type_day(hands, "1", "1", "2020")
    hands.press("Show it")

    assert "This plan was not recorded yet on that day." in words(hands)
