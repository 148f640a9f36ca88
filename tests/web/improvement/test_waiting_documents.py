"""A long document is taken in at once and read in the background; its draft is kept whole, or it is said why not."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.web.improvement.actions import documents as reading
from lineofsight.web.improvement.actions import waiting_documents
from lineofsight.web.improvement.models import KeptFile, PlanEvent, ReadDocument, WaitingDocument
from lineofsight.web.operations.working import work
from tests.factories.raw_documents import a_pdf_page, printed
from tests.factories.web_accounts import someone
from tests.factories.web_documents import PLAN_TEXT, handed_in, uploads

NO_PLAN = "Minutes of a meeting.\n\nAll were there.\n"


@pytest.fixture
def site(client, settings, tmp_path, monkeypatch):
    """A site on which every document counts as long, and only the worker does what is asked for."""
    settings.MEDIA_ROOT = tmp_path
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    monkeypatch.setattr(waiting_documents, "BYTES_AT_ONCE", 10)
    client.force_login(someone("head_of_service"))
    return client


def the_worker_works():
    """One round of the background work."""
    stop = Event()
    work(stop, {stop.set: 60.0})


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.django_db(transaction=True)
def test_a_long_document_waits_and_is_read_by_the_worker(site):
    answer = uploads(site, handed_in(PLAN_TEXT))
    waiting = WaitingDocument.objects.get()
    address = reverse("waiting_document", args=[waiting.reference])
    before = text(site.get(address))

    assert answer["Location"] == address
    assert ("This document is being read" in before, address in before) == (True, True)
    assert "Being read" in text(site.get("/documents-read/"))
    assert ReadDocument.objects.count() == 0

    the_worker_works()

    document = ReadDocument.objects.get()
    assert site.get(address)["Location"] == reverse("document", args=[document.reference])
    assert document.draft["rows"][0]["words"] == "Write the supervision policy"
    assert (document.received_by, document.file) == (waiting.received_by, waiting.file)
    assert "Being read" not in text(site.get("/documents-read/"))
    assert [event.what for event in PlanEvent.objects.order_by("pk")] == ["Document handed in", "Document received"]


@pytest.mark.django_db(transaction=True)
def test_one_that_holds_no_plan_says_so_in_one_sentence_and_leaves_no_draft(site):
    uploads(site, handed_in(NO_PLAN, "minutes.txt"))
    the_worker_works()
    waiting = WaitingDocument.objects.get()
    said = text(site.get(reverse("waiting_document", args=[waiting.reference])))

    assert waiting.refused.startswith("minutes.txt holds no plan")
    assert ("This document could not be read" in said, "minutes.txt holds no plan" in said) == (True, True)
    assert "Could not be read" in text(site.get("/documents-read/"))
    assert ReadDocument.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_fault_while_it_is_read_is_said_and_leaves_no_draft(site, monkeypatch):
    def at_fault(_):
        raise ZeroDivisionError

    uploads(site, handed_in(PLAN_TEXT))
    monkeypatch.setattr(reading, "draft_of_plan", at_fault)
    the_worker_works()

    assert WaitingDocument.objects.get().refused == waiting_documents.AT_FAULT
    assert ReadDocument.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_one_that_was_discarded_is_not_read(site):
    uploads(site, handed_in(PLAN_TEXT))
    waiting = WaitingDocument.objects.get()
    address = reverse("discard_waiting_document", args=[waiting.reference])
    asked = text(site.get(address))
    done = text(site.post(address, follow=True))
    the_worker_works()

    assert "Discard this document?" in asked
    assert ("The document is out of the list" in done, "plan.txt" in done) == (True, False)
    assert ReadDocument.objects.count() == 0
    assert site.get(reverse("waiting_document", args=[waiting.reference])).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_one_that_is_discarded_while_it_is_read_stays_discarded(site, monkeypatch):
    uploads(site, handed_in(PLAN_TEXT))
    drafted = reading.draft_of_plan

    def discarded_meanwhile(read):
        WaitingDocument.objects.update(withdrawn_at=WaitingDocument.objects.get().received_at)
        return drafted(read)

    monkeypatch.setattr(reading, "draft_of_plan", discarded_meanwhile)
    the_worker_works()

    assert (WaitingDocument.objects.get().refused, ReadDocument.objects.count()) == ("", 0)


@pytest.mark.django_db(transaction=True)
def test_one_that_has_been_read_is_no_longer_discarded_here(site):
    uploads(site, handed_in(PLAN_TEXT))
    address = reverse("discard_waiting_document", args=[WaitingDocument.objects.get().reference])
    the_worker_works()

    assert site.post(address)["Location"] == reverse("document", args=[ReadDocument.objects.get().reference])
    assert WaitingDocument.objects.get().withdrawn_at is None


@pytest.mark.django_db
def test_where_nothing_reads_it_the_page_says_whom_to_ask(site):
    uploads(site, handed_in(PLAN_TEXT))
    waiting = WaitingDocument.objects.get()
    address = reverse("waiting_document", args=[waiting.reference])
    soon = text(site.get(address))
    WaitingDocument.objects.update(received_at=waiting.received_at - timedelta(minutes=11))
    late = text(site.get(address))

    assert [("lineofsight worker" in page) for page in (soon, late)] == [False, True]


@pytest.mark.django_db
@pytest.mark.parametrize(("most", "waits"), ((0, True), (1, False)))
def test_a_pdf_is_long_by_its_pages(site, monkeypatch, most, waits):
    monkeypatch.setattr(waiting_documents, "PAGES_AT_ONCE", most)
    uploads(site, handed_in(a_pdf_page(printed("Minutes of a meeting", 50, 300)), "minutes.pdf"))

    assert WaitingDocument.objects.count() == waits


@pytest.mark.django_db
def test_a_damaged_pdf_is_refused_at_once(site):
    answer = uploads(site, handed_in(b"%PDF-1.4 and no more", "plan.pdf"))

    assert "plan.pdf is cut short" in text(answer)
    assert WaitingDocument.objects.count() == KeptFile.objects.count() == 0


@pytest.mark.django_db
def test_as_many_reads_for_three_that_wait_as_for_one(site):
    uploads(site, handed_in(PLAN_TEXT))
    with CaptureQueriesContext(connection) as one:
        assert "plan.txt" in text(site.get("/documents-read/"))
    for name in ("second", "third"):
        uploads(site, handed_in(PLAN_TEXT, f"{name}.txt"))
    with CaptureQueriesContext(connection) as three:
        assert "third.txt" in text(site.get("/documents-read/"))

    assert 0 < len(three) == len(one)
