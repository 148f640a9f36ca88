"""What is wrong with a page as it stands in the browser: for a screen reader, at 400% zoom, and in its HTML."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.web.common.validity import faults_of

AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, AT_400_PER_CENT = {"width": 1280, "height": 1024}, {"width": 320, "height": 256}
RUNS_OFF_THE_SCREEN = """
() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll("main *, header *, footer *")]
    .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .filter(part => !part.closest("[role=region][tabindex='0']"))
    .slice(0, 5).map(part => part.outerHTML.slice(0, 120))
"""


def wrong_with(page: Page, axe: str, html: str) -> list[str]:
    """Everything that these checks find on the page that is shown; ``html`` is what the site sent."""
    return [*found_by_axe(page, axe), *runs_off_the_screen(page), *faults_of(html)]


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
