"""Take the pictures of improvement plans that the README's tour shows, from a demonstration that is running.

    make run                                      # in one terminal
    python tools/pictures.py [NAME ...]           # in another: all of them, or those that are named
    python tools/pictures.py --site http://127.0.0.1:8000 --to docs/images

The document of the picture ``importing`` is made up on the spot. It is handed in, and discarded once its picture is
taken, so that the demonstration is as it was. ``report`` shows two pages of the PDF.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.factories.documents import write_document  # noqa: E402 - found by the line above
from tests.factories.plans import corpus  # noqa: E402 - as above
from tests.web.browser.conftest import SWITCHES  # noqa: E402 - as above
from tools.services import find_chromium  # noqa: E402 - as above

PLAN = "Improvement plan for children’s services"
SIZE = {"width": 1280, "height": 1000}
PASSWORD = "nobody here is real"  # noqa: S105 - the demonstration prints it
LAYOUT = "under headings"
DOTS, GAP, GREY = 60, 16, "#8e9599"


def plan(page: Page) -> None:
    """The plan, from how many actions have each colour to the first rows of its table."""
    page.goto("/improvement-plans/")
    page.get_by_role("link", name=PLAN).click()
    page.locator(".plan-tally").evaluate("part => part.scrollIntoView()")


def plan_action(page: Page) -> None:
    page.goto("/improvement-plans/")
    page.get_by_role("link", name=PLAN).click()
    page.get_by_role("link", name="See and speak with every child alone").click()


def story(page: Page) -> None:
    page.goto("/our-story/")


def importing(page: Page) -> None:
    """A row of a document, its lines beside what was understood."""
    document = next(each for each in corpus() if each.layout == LAYOUT and each.name.endswith(".docx"))
    rows = [(area, action) for area in document.truth.areas for action in area.actions]
    area, action = next((area, row) for area, row in rows if row.rating and row.lead and row.due and row.evaluation)
    with tempfile.TemporaryDirectory() as folder:
        page.goto("/documents-read/add/")
        page.get_by_label("An improvement plan", exact=True).check()
        path = write_document(document.parts, Path(folder) / "improvement plan.docx", document.look)
        page.get_by_label("The document", exact=True).set_input_files(path)
        page.get_by_role("button", name="Read it").click()
    page.get_by_role("link", name=area.title).click()
    page.get_by_role("heading", name=f"Action {action.number}", exact=True).evaluate("part => part.scrollIntoView()")


def forget(page: Page) -> None:
    """Discard the document that was handed in for a picture."""
    page.locator(".govuk-back-link").click()
    page.get_by_role("link", name="Discard this document").click()
    page.get_by_role("button", name="Discard it").click()


def report(page: Page) -> Image.Image:
    """The first two pages of the plan as a PDF, side by side on grey."""
    plan(page)
    page.get_by_text("Take the plan away").click()
    address = page.get_by_role("link", name="PDF", exact=True).get_attribute("href")
    with pypdfium2.PdfDocument(page.context.request.get(address).body()) as opened:
        shown = [each.render(scale=DOTS / 72).to_pil() for each in (opened[0], opened[1])]
    whole = Image.new("RGB", (sum(each.width + GAP for each in shown) + GAP, shown[0].height + 2 * GAP), GREY)
    across = GAP
    for each in shown:
        whole.paste(each, (across, GAP))
        across += each.width + GAP
    return whole


PICTURES: dict[str, Callable[[Page], Image.Image | None]] = {
    "plan": plan,
    "plan_action": plan_action,
    "story": story,
    "importing": importing,
    "report": report,
}


def sign_in(page: Page) -> None:
    page.goto("/account/login/")
    page.fill("input[name=login]", "director")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url("**/")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(PICTURES)} (default: all)")
    parser.add_argument("--site", default="http://127.0.0.1:8000", help="where the demonstration answers")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "images", help="folder for the pictures")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=list(SWITCHES))
        page = browser.new_page(base_url=options.site, viewport=SIZE, locale="en-GB")
        sign_in(page)
        for name in options.names or PICTURES:
            path = options.to / f"{name}.png"
            if drawn := PICTURES[name](page):
                drawn.save(path, optimize=True)
            else:
                page.screenshot(path=path)
            print(path)
            if name == "importing":
                forget(page)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
