"""Every page that somebody of a role can reach holds up: axe-core finds nothing, the HTML is valid, it fits a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.web.browser.crawling import pages_reached
from tests.web.common.validity import faults_of

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ROLES = (
    None,
    "password_only",
    "no_role",
    "social_worker",
    "pod_manager",
    "head_of_service",
    "performance_analyst",
    "business_support",
    "director",
    "elected_member",
    "information_governance",
    "system_administrator",
)
WIDE, AT_400_PER_CENT = {"width": 1280, "height": 1024}, {"width": 320, "height": 256}
RUNS_OFF_THE_SCREEN = """
() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll("main *, header *, footer *")]
    .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .filter(part => !part.closest(".moj-scrollable-pane"))
    .slice(0, 5).map(part => part.outerHTML.slice(0, 120))
"""


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        pytest.skip("axe-core is not in node_modules: run tools/assets.py")
    return AXE.read_text(encoding="utf-8")


def found_by_axe(page: Page, axe: str) -> list[str]:
    """What axe-core finds wrong. It is put in from outside, past the site's own refusal of foreign scripts."""
    page.evaluate(axe)
    answer = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    return [f"{fault['id']}: {node['html'][:160]}" for fault in answer["violations"] for node in fault["nodes"]]


def runs_off_the_screen(page: Page) -> list[str]:
    """What makes a page scroll sideways at 400% zoom, other than a wide table in a frame of its own."""
    page.set_viewport_size(AT_400_PER_CENT)
    found = page.evaluate(RUNS_OFF_THE_SCREEN)
    page.set_viewport_size(WIDE)
    return [f"runs off the screen: {part}" for part in found]


@pytest.mark.parametrize("role", ROLES)
def test_every_page_of_a_role(role, page_of, site, axe):
    page = page_of(role, viewport=WIDE)
    faults = {}
    for address in pages_reached(page, site.address):
        html = page.request.get(site.address + address).text()
        found = [*found_by_axe(page, axe), *runs_off_the_screen(page), *faults_of(html)]
        if found:
            faults[address] = found

    assert faults == {}
