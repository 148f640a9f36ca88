"""Documents handed in through the site, and what a person answers on each page until they are saved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from lineofsight.web.accounts.models import User
from lineofsight.web.improvement.drafts.starting import row_of
from lineofsight.web.improvement.models import Plan, ReadDocument, WaitingDocument
from tests.factories.web_improvement import a_stored_file, kept

PLAN_ON = date(2024, 4, 1)
PLAN_TEXT = """Invented Council: Improvement Plan

Rating scale
RED: Not started.
AMBER: Started, with some delay.
GREEN: Completed and there is evidence of it.

Area of development 1: Supervision

Aim: Every social worker is supervised each month.
Owner: Rose Hall (RH)

No\tAction\tMilestones\tEvaluation\tRAG\tLead\tDue
1\tWrite the supervision policy\tDraft by May\tAgreed in June\tGREEN\tRH\t31/05/2024
2\tTrain all managers\tTwo sessions\tOne was held\tAMBER\tRH/TB\t30/09/2024
3\tAudit supervision records\tThirty records\t\t\tTB\t31/12/2024
"""
LETTER_TEXT = """18 March 2024

Rose Hall, Director of Children's Services
Invented Council

Dear Ms Hall

Focused visit to Invented children's services

This letter summarises the findings of a focused visit to Invented children's services on 20 and 21 February 2024. \
The inspectors were Ann Ash and Bill Birch.

Headline findings

Children are seen soon after a referral.

What needs to improve in this area of social work practice

- The recording of visits to children.
- The follow-up to audits so that practice improves.

Yours sincerely

Ann Ash
His Majesty's Inspector
"""


def handed_in(content: str | bytes | Path, name: str = "plan.txt") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    if isinstance(content, Path):
        return SimpleUploadedFile(content.name, content.read_bytes())
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def uploads(client: Client, file: SimpleUploadedFile, kind: str = "plan") -> HttpResponse:
    """What the site answers to somebody who hands in a document."""
    return client.post("/documents-read/add/", {"kind": kind, "file": file})


def read_through_the_site(client: Client, file: SimpleUploadedFile, kind: str = "plan") -> ReadDocument:
    """The document that was handed in and read."""
    before = set(ReadDocument.objects.values_list("pk", flat=True))
    answer = uploads(client, file, kind)
    assert answer.status_code == 302, answer.content.decode()
    return ReadDocument.objects.exclude(pk__in=before).get()


def says_front(client: Client, document: ReadDocument, **said: object) -> None:
    """Say what the document is about, with what stands in the form already."""
    address = f"/documents-read/{document.reference}/front/"
    form = client.get(address).context["form"]
    given = filled(form) | {name: value for name, value in said.items() if not isinstance(value, date)}
    for name, value in said.items():
        if isinstance(value, date):
            given |= {f"{name}_day": value.day, f"{name}_month": value.month, f"{name}_year": value.year}
    answer = client.post(address, given)
    assert answer.status_code == 302, answer.context["form"].errors


def filled(form: object) -> dict[str, object]:
    """What a browser would send of a form that nobody has touched."""
    given: dict[str, object] = {}
    for field in form:
        value = field.value()
        if field.widget_type == "dateparts":
            parts = value if isinstance(value, list) else field.field.widget.decompress(value)
            named = zip(("day", "month", "year"), parts, strict=True)
            given |= {f"{field.html_name}_{name}": part for name, part in named if part is not None}
        elif field.widget_type == "checkbox":
            given |= {field.html_name: "on"} if value else {}
        elif value is not None:
            given[field.html_name] = value
    return given


def part_filled(client: Client, document: ReadDocument, number: int) -> dict[str, object]:
    """What a browser would send of the page of one part."""
    forms = client.get(f"/documents-read/{document.reference}/parts/{number}/").context["forms"]
    return {name: value for form in forms.all for name, value in filled(form).items()}


def saves(client: Client, document: ReadDocument) -> HttpResponse:
    """Save the document from the version that it has."""
    document.refresh_from_db()
    return client.post(f"/documents-read/{document.reference}/save/", {"after": document.version}, follow=True)


def a_read_plan(client: Client, text: str = PLAN_TEXT, **said: object) -> ReadDocument:
    """A plan that was handed in and dated, and that nobody has looked through yet."""
    document = read_through_the_site(client, handed_in(text))
    says_front(client, document, plan_on=PLAN_ON, **said)
    return document


def a_draft_of(plan: Plan, /, **details: object) -> ReadDocument:
    """A document that was read as a newer version of a plan, with one action more; nothing of it is saved yet."""
    front = {"title": plan.title, "council": "", "dated": "2030-01-31", "about": "", "asked_by": ""}
    area = {"number": "1", "title": "Supervision", "source": "", "aim": "", "measurable_success": "", "owner": ""}
    draft = {
        "front": front | {"newer_of": plan.reference},
        "areas": [area | {"left_out": False}],
        "rows": [row_of("action", area=0, number="1", words="Train all managers", lead="RH", lines=[3, 3])],
        "scale": {"by": "own", "states": []},
        "people": {"RH": {"name": "", "account": None}},
        "left": [{"lines": [4, 4], "text": "Said in passing", "put": ""}],
        "looked": [],
    }
    lines = [[1, plan.title], [2, "Supervision"], [3, "1\tTrain all managers\tRH"], [4, "Said in passing"]]
    said = {"kind": "plan", "lines": lines, "read": {"rating_scale": {}, "understood": []}, "draft": draft}
    said |= {"file": a_stored_file(b"A plan"), "received_at": timezone.now()}
    return kept(ReadDocument(**said | details))


def a_waiting_document(by: User) -> WaitingDocument:
    """A document that nothing has read yet."""
    return WaitingDocument.objects.create(kind="plan", file=a_stored_file(b"A long plan"), received_by=by)
