"""Pages in the states that nobody plans for: not yours, nothing there, not filled in; and on paper."""

from __future__ import annotations

import pytest

from tests.web.browser.checking import WIDE, wrong_with

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("role", "address", "says"),
    (
        ("head_of_service", "/no/such/page/", "Page not found"),
        ("social_worker", "/children/aaaaaaaaaaaa/", "Page not found"),
        ("elected_member", "/scorecard/", "Page not found"),
        ("elected_member", "/improvement-plans/", "Page not found"),
        ("elected_member", "/", "Your role opens published papers"),
        ("no_role", "/", "You hold no role today"),
        ("partner_referrer", "/search/", "Page not found"),
    ),
)
def test_a_page_that_is_not_for_somebody(role, address, says, page_of, axe):
    page = page_of(role, viewport=WIDE)
    answer = page.goto(address)

    assert says in page.locator("main").inner_text()
    assert wrong_with(page, axe, answer.text()) == []


@pytest.mark.parametrize(
    ("role", "address", "button"),
    (
        (None, "/account/login/", "Sign in"),
        ("head_of_service", "/search/", "Search"),
        ("head_of_service", "/indicators/assessments_in_time/target/", "Set the target"),
        ("system_administrator", "/accounts/add/", "Add account"),
        ("social_worker", "/break-the-glass/", "Open this record for an hour"),
        ("information_governance", "/access-log/", "Show who looked"),
        ("head_of_service", "/improvement-plans/add/", "Add this plan"),
    ),
)
def test_a_form_that_is_not_filled_in(role, address, button, page_of, axe):
    page = page_of(role, viewport=WIDE)
    page.goto(address)
    with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
        page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_load_state()

    assert "There is a problem" in page.locator("main").inner_text()
    assert page.title().startswith("Error: ")
    assert page.evaluate("document.activeElement.className") == "govuk-error-summary"
    assert wrong_with(page, axe, sent.value.text()) == []


def test_a_search_that_finds_nobody(page_of, axe):
    page = page_of("head_of_service", viewport=WIDE)
    page.goto("/search/")
    page.get_by_label("Name", exact=True).fill("Nobody Whatsoever")
    with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
        page.get_by_role("button", name="Search", exact=True).click()
    page.wait_for_load_state()

    assert page.locator(".site-empty").count() == 1
    assert wrong_with(page, axe, sent.value.text()) == []


def test_the_menu_of_a_phone_opens_by_keyboard(page_of):
    page = page_of("head_of_service", viewport={"width": 375, "height": 740})
    page.goto("/")
    assert not page.locator("#navigation").is_visible()

    page.get_by_role("button", name="Menu").press("Enter")

    assert page.locator("#navigation").is_visible()


def test_without_scripts_the_menu_of_a_phone_is_open(page_of):
    page = page_of("head_of_service", viewport={"width": 375, "height": 740}, java_script_enabled=False)
    page.goto("/")

    assert page.locator("#navigation").is_visible()


ON_PAPER = ("/scorecard/", "/indicators/assessments_in_time/", "/my-team/", "/improvement-plans/")


@pytest.mark.parametrize("address", ON_PAPER)
def test_paper_holds_the_page_and_not_its_frame(address, page_of):
    page = page_of("head_of_service")
    page.goto(address)
    page.emulate_media(media="print")

    assert page.get_by_role("navigation", name="Menu").count() == 0
    assert page.get_by_role("button", name="Sign out").count() == 0
    assert page.locator(".site-print-only").is_visible()
    assert page.pdf(format="A4")[:5] == b"%PDF-"


def test_in_the_demonstration_every_page_says_so(page_of):
    page = page_of(None)
    page.goto("/")

    assert page.locator(".site-demonstration").inner_text().startswith("Demonstration.")


def test_nothing_is_fetched_from_anywhere_else(page_of, site):
    page, asked = page_of("head_of_service"), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/scorecard/")

    assert [url for url in asked if not url.startswith(site.address + "/")] == []
    assert len(asked) > len("page")
