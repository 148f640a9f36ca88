"""What people do in a browser from a document to a report: read it, look through it, save it, show it, rate it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator

from tests.web.browser.hands import Clicks

PLAN, INSPECTION = "An improvement plan", "A report, a letter or a committee paper on an inspection"
MOST_PARTS = 40
SHOWN_BY_EVIDENCE = "Red, amber, green: green is completed, with evidence"


@dataclass(frozen=True)
class AskedBy:
    """The inspection that a plan answers, where it is not here yet."""

    title: str
    began_on: date


class Somebody(Clicks):
    """One person at their browser."""

    @property
    def words(self) -> str:
        return self.page.locator("main").inner_text()

    def type_day(self, name: str, day: date) -> None:
        """Fill in the three boxes of a date."""
        boxes = self.page.get_by_role("group", name=re.compile(f"^{re.escape(name)}"))
        for part, typed in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            boxes.get_by_label(part, exact=True).fill(str(typed))

    def fill_starting(self, name: str, text: str) -> None:
        """Fill in the box whose label begins with a name, whether or not it goes on with “(optional)”."""
        self.page.get_by_label(re.compile(f"^{re.escape(name)}")).first.fill(text)

    def choose_starting(self, name: str, option: str) -> None:
        self.page.get_by_label(re.compile(f"^{re.escape(name)}")).first.select_option(label=option)

    def take(self, name: str, folder: Path) -> Path:
        """Follow a link that leads to a file, and keep the file."""
        with self.page.expect_download() as taken:
            self.page.get_by_role("link", name=name, exact=True).click()
        path = folder / taken.value.suggested_filename
        taken.value.save_as(path)
        return path

    def click(self, link: Locator) -> None:
        with self.page.expect_navigation():
            link.click()

    # ---------------------------------------------------------------- documents

    def read(self, path: Path, kind: str) -> str:
        """Hand a document in, and see what was understood of it."""
        self.page.goto("/documents-read/")
        self.follow("Read a document")
        self.page.get_by_label(kind, exact=True).check()
        self.page.get_by_label("The document", exact=True).set_input_files(path)
        self.press("Read it")
        return self.words

    def counts(self) -> dict[str, int]:
        """How many of each thing the document will become, as its page says."""
        tally = [part.inner_text().split(maxsplit=1) for part in self.page.locator(".plan-tally__part").all()]
        return {name: int(many) for many, name in tally}

    def say_of_which_plan(self, plan_on: date, asked_by: AskedBy, *, follows: str = "") -> None:
        """Say which day a plan is of, what it answers, and which plan it takes over from."""
        self.follow("Title, date, and the inspection it answers")
        self.type_day("Date of the plan", plan_on)
        if follows:
            self.choose_starting("Or does it take over from an earlier plan?", follows)
        self.fill_starting("An inspection that is not here yet", asked_by.title)
        self.choose_starting("Who carried that one out", "Ofsted")
        self.type_day("First day of that one", asked_by.began_on)
        self.press("Keep and go on")

    def say_that_green_needs_evidence(self) -> None:
        """Say that the plan's own words mean the same as those of a scale by which ratings can be proposed."""
        self.follow("What the ratings mean")
        self.page.get_by_label(SHOWN_BY_EVIDENCE).check()
        self.press("Keep and go on")
        self.press("Keep and go on")

    def look_through(self) -> int:
        """Open whatever nobody has looked at, and keep it as it was read, page by page; how many parts that were."""
        for many in range(MOST_PARTS):
            unseen = self.page.locator(".govuk-task-list__item", has_text="To look at")
            if not unseen.count():
                return many
            self.click(unseen.first.get_by_role("link"))
            while (keep := self.page.get_by_role("button", name=re.compile("^Keep and go (on|to the list)"))).count():
                self.click(keep.first)
        raise AssertionError("there is no end of parts to look at")

    def save_document(self, kind: str) -> None:
        """Save it, and tick the first figure that is proposed for each thing."""
        self.press("Save it as a plan" if kind == PLAN else "Save it as an inspection")
        while (keep := self.page.get_by_role("button", name=re.compile("^Keep (and go on|these links)"))).count():
            for row in self.page.locator(".document-row").all():
                row.get_by_role("checkbox").first.check()
            self.click(keep)

    # ---------------------------------------------------------------- actions

    def open_plan(self, plan: str) -> None:
        self.page.goto("/improvement-plans/")
        self.click(self.page.get_by_role("link", name=plan).first)

    def open_action(self, plan: str, action: str) -> None:
        self.open_plan(plan)
        self.click(self.page.get_by_role("link", name=action).first)

    def rate(self, state: str, because: str = "") -> str:
        """Try to rate the action whose page is open; what the site says to it."""
        self.follow("Rate this action")
        self.page.get_by_label(re.compile(f"^{state}", re.IGNORECASE)).check()
        self.fill_starting("If it is not as proposed, why not?", because)
        self.press("Save this rating")
        return self.words

    def hand_in(self, shows: str, dated_on: date, file: Path) -> None:
        self.follow("Hand in evidence")
        self.fill("What does it show?", shows)
        self.type_day("Its own date", dated_on)
        self.page.get_by_label("File", exact=False).first.set_input_files(file)
        self.press("Hand it in")

    def verify(self, shows: str) -> None:
        self.click(self.page.get_by_role("link", name=f"Verify {shows}"))
        self.page.get_by_label("Yes, I have looked at it and it does").check()
        self.press("Save")

    def story_of(self, council: str) -> str:
        """What the page of a council's story says."""
        self.page.goto("/our-story/")
        self.follow(council)
        return self.words

    def set_a_test(self, measure: str, least: str) -> None:
        """Have success shown by a figure."""
        self.follow("Add a test of success")
        self.choose_starting("Which figure?", measure)
        self.press("Continue")
        self.fill_starting("At least", least)
        self.press("Add this test")
