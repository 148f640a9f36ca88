"""Makes deadlines, and counts what a page asks of the database."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

from django.db import connection
from django.test.utils import CaptureQueriesContext

from lineofsight.web.records.models import Deadline, Person

_number = itertools.count(1)


def a_deadline(
    person: Person,
    *,
    due_on: date | None,
    tracker: str = "assessment",
    timescale: str = "assessment",
    started_on: date = date(2025, 1, 6),
    **said: object,
) -> Deadline:
    """A running clock of an assessment, unless it is said. Without a due date it is not assessable."""
    subject = {"subject_table": "assessments", "subject_key": f"assessment-{next(_number)}"}
    return Deadline.objects.create(
        person=person, tracker=tracker, timescale=timescale, started_on=started_on, due_on=due_on, **subject | said
    )


def queries_of(ask: Callable[[], object]) -> int:
    """How many queries it takes."""
    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)


def text_of(response: object) -> str:
    """What the page says below its frame, without its markup and with single spaces."""
    said = _Said()
    said.feed(response.content.decode())
    return " ".join(" ".join(said.texts).split())


class _Said(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.in_main = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser gives them
        self.in_main = self.in_main or tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self.in_main = self.in_main and tag != "main"

    def handle_data(self, data: str) -> None:
        if self.in_main:
            self.texts.append(data)
