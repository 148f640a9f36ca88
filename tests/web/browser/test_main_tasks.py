"""The main tasks, each done twice: with the keyboard alone, and in a browser that runs no script."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lineofsight.web.settings.demonstration import DEMONSTRATION_PASSWORD as PASSWORD
from tests.web.browser.hands import Clicks, Keyboard

pytestmark = pytest.mark.browser

Hands = Keyboard | Clicks


@pytest.fixture(params=("keyboard", "no script"))
def hands_of(request, page_of) -> Callable[..., Hands]:
    """Opens a page as somebody of a role, and gives what works it."""

    def opened(role: str | None, address: str) -> Hands:
        by_keyboard = request.param == "keyboard"
        page = page_of(role, viewport={"width": 1280, "height": 900}, java_script_enabled=by_keyboard)
        page.goto(address)
        return Keyboard(page) if by_keyboard else Clicks(page)

    return opened


def heading(hands: Hands) -> str:
    return hands.page.locator("h1").first.inner_text().strip()


def words(hands: Hands) -> str:
    return hands.page.locator("main").inner_text()


def test_sign_in(hands_of):
    hands = hands_of(None, "/")
    hands.fill("E-mail address or user name", "business-support")
    hands.fill("Password", PASSWORD)
    hands.press("Sign in")

    assert heading(hands).endswith("Hana Kimura")


def test_be_told_what_is_wrong_with_a_sign_in(hands_of):
    hands = hands_of(None, "/account/login/")
    hands.fill("E-mail address or user name", "business-support")
    hands.press("Sign in")

    assert "There is a problem\nEnter password" in words(hands)
    assert hands.page.title().startswith("Error: ")


def test_skip_to_what_the_page_is_about(page_of):
    page = page_of("head_of_service")
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_see_how_the_service_is_doing_and_why(hands_of):
    hands = hands_of("head_of_service", "/")
    hands.follow("Scorecard")
    hands.follow("Assessment")
    assert hands.page.url.endswith("#assessment")

    hands.page.goto("/scorecard/assessment/")
    hands.follow("Assessments finished within 45 working days")

    assert heading(hands).endswith("Assessments finished within 45 working days")


def test_see_the_figures_of_the_year(hands_of):
    hands = hands_of("head_of_service", "/scorecard/")
    hands.choose("Period", "Last 12 months")
    hands.press("Show")

    assert "last 12 months" in words(hands).lower()


def test_say_what_is_behind_a_figure(hands_of):
    hands = hands_of("head_of_service", "/indicators/assessments_in_time/commentary/")
    hands.fill("What is behind this figure?", "Two workers are away.")
    hands.press("Save")

    assert "Two workers are away." in words(hands)


def test_see_what_is_due_and_open_a_childs_record(hands_of):
    hands = hands_of("social_worker", "/")
    hands.follow("My work")
    name = hands.page.locator("tbody a").first.inner_text()
    hands.follow(name)
    assert heading(hands) == name

    hands.follow("Timeline")
    assert "most recent first" in words(hands)


def test_see_what_is_overdue_in_the_service(hands_of):
    hands = hands_of("head_of_service", "/")
    hands.follow("Trackers")
    hands.follow("Child protection visits")

    assert heading(hands).endswith("Child protection visits")


def test_find_a_child_by_name(hands_of):
    hands = hands_of("head_of_service", "/my-team/")
    hands.follow("Search")
    hands.fill("Name", "Zz")
    hands.press("Search")

    assert "Zz" in words(hands)


def test_ask_who_looked_at_a_record(hands_of):
    hands = hands_of("information_governance", "/")
    hands.follow("Access log")
    hands.fill("Reference or number of the person", "C0000143")
    hands.press("Show who looked")

    assert heading(hands) != ""


def test_add_an_account(hands_of):
    hands = hands_of("system_administrator", "/")
    hands.follow("Accounts")
    hands.follow("Add an account")
    name = "quinn-keys" if isinstance(hands, Keyboard) else "quinn-clicks"
    hands.fill("Full name", "Quinn Ashby")
    hands.fill("E-mail address", f"{name}@demonstration.example")
    hands.fill("User name", name)
    hands.press("Add account")

    assert "Quinn Ashby" in words(hands)


def test_sign_out(hands_of, request):
    role = "inspector" if "keyboard" in request.node.name else "democratic_services"  # a session that is left is over
    hands = hands_of(role, "/")
    hands.press("Sign out")

    assert heading(hands) == "Sign in"
