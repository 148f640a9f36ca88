"""Photograph every page of the demonstration as somebody of each role sees it: wide, on a phone, and in print.

    python tools/screenshots.py [--role ROLE ...] [--start ADDRESS] [--to build/screenshots]

It makes a small council of its own, starts its site on this machine, and stops it at the end. Look at the pictures.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

import django
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.web.browser.conftest import SWITCHES  # noqa: E402 - found by the line above
from tests.web.browser.crawling import kind_of, pages_reached  # noqa: E402 - as above
from tests.web.browser.site import Site, served  # noqa: E402 - as above
from tools.services import find_chromium  # noqa: E402 - as above

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 740}
SETTINGS = {
    "wide": {"viewport": WIDE},
    "phone": {"viewport": PHONE, "is_mobile": True, "has_touch": True},
    "print": {"viewport": {"width": 794, "height": 1123}},
}


def photograph(browser: Browser, site: Site, role: str, start: str, to: Path) -> None:
    """One page of each kind that the role reaches, in each setting."""
    for setting, said in SETTINGS.items():
        context = browser.new_context(base_url=site.address, locale="en-GB", timezone_id="Europe/London", **said)
        if role != "stranger":
            context.add_cookies([{"name": "session", "value": site.sessions[role], "url": site.address}])
        page = context.new_page()
        if setting == "print":
            page.emulate_media(media="print")
        for reached in pages_reached(page.request, site.address, start=start, of_each_kind=1):
            page.goto(site.address + reached.address)
            path = to / role / f"{named(reached.address)}.{setting}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=path, full_page=True)
            print(path)
        context.close()


def named(address: str) -> str:
    return re.sub(r"\W+", "-", kind_of(address)).strip("-") or "home"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--role", action="append", help="only as somebody of this role (default: every role)")
    parser.add_argument("--start", default="/", help="where to begin (default: the home page)")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "screenshots", help="folder for the pictures")
    options = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "lineofsight.web.settings.testing"
    django.setup()
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=list(SWITCHES))
        for role in options.role or ["stranger", *site.sessions]:
            photograph(browser, site, role, options.start, options.to)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
