"""A passkey is set up and used in a real browser, with a key that the browser itself plays."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, sync_playwright

from lineofsight.web.accounts.models import AccountEvent
from tests.factories.web_accounts import PASSWORD, someone
from tools import services

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def give_password(page: Page, name: str) -> None:
    page.goto("/account/login/")
    page.fill("[name=login]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")


def set_up_and_use(page: Page, name: str) -> list[str]:
    """Where somebody is led: after the password, after setting up, and after signing in again with the passkey."""
    give_password(page, name)
    led = [page.url]
    page.goto("/account/second-factor/webauthn/add/")
    page.click("#add_passkey")
    page.wait_for_url(re.compile("recovery-codes"))
    led.append(page.url)
    page.goto("/account/logout/")
    page.click("main button[type=submit]")
    give_password(page, name)
    page.click("#use_passkey")
    page.wait_for_url(re.compile(r"//[^/]+/$"))
    return [*led, page.url]


def test_a_passkey_serves_as_second_factor(live_server):
    user, address = someone(), live_server.url.replace("127.0.0.1", "localhost")
    try:
        program = services.find_chromium()
    except services.Unavailable as reason:
        pytest.skip(f"needs Chromium: {reason}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(program), args=["--no-sandbox"])
        page = browser.new_context(base_url=address).new_page()
        keys = page.context.new_cdp_session(page)
        keys.send("WebAuthn.enable")
        keys.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
        led = set_up_and_use(page, user.username)
        browser.close()

    assert [url.removeprefix(address) for url in led] == [
        "/account/second-factor/",
        "/account/second-factor/recovery-codes/",
        "/",
    ]
    assert list(AccountEvent.objects.order_by("pk").values_list("what", flat=True)) == [
        "Signed in",
        "Second factor set up",
        "Signed in",
    ]
