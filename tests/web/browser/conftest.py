"""A browser, a site for it to look at, and pages opened as somebody. What the browser complains of fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.browser.checking import AXE
from tests.web.browser.site import Site, served
from tools import services

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(tmp_path_factory.mktemp("council")) as running:
        yield running


@pytest.fixture(scope="module")  # its event loop must be gone before Django's other tests use the database
def browser() -> Iterator[Browser]:
    try:
        program = services.find_chromium()
    except services.Unavailable as reason:
        pytest.skip(f"needs Chromium: {reason}")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(program), args=list(SWITCHES))
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The program of axe-core."""
    if not AXE.is_file():
        pytest.skip("axe-core is not in node_modules: run tools/assets.py")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
def page_of(browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """Opens a page as somebody in a role (``None`` for a stranger), in a browser set as said."""
    contexts, complaints = [], []

    def opened(role: str | None = None, **set_as: object) -> Page:
        context = browser.new_context(base_url=site.address, locale="en-GB", timezone_id="Europe/London", **set_as)
        contexts.append(context)
        if role:
            context.add_cookies([{"name": "session", "value": site.sessions[role], "url": site.address}])
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if said.type == "error" else None)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [said for said in complaints if "status of 404" not in said] == []
