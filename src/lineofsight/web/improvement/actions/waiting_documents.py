"""Handing in a document of any length: a short one is read at once, a long one by the background work."""

from __future__ import annotations

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django_tasks import task

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out import pages_in
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.queries import reader_of
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.documents import Understood, keep_draft, on_disk, read_document
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.actions.files import HandedIn, keep_file, safe_name
from lineofsight.web.improvement.models import ReadDocument, WaitingDocument
from lineofsight.web.improvement.rules import BYTES_AT_ONCE, KINDS_OF_DOCUMENT, PAGES_AT_ONCE, require

AT_FAULT = "Reading it stopped at a fault of this program, which is in the site's log for whoever runs the site."


def hand_in_document(*, handed_in: HandedIn, kind: str, by: Reader) -> ReadDocument | WaitingDocument:
    """Read a document and keep it as a draft; where that takes long, keep it and have it read in the background.

    Raises:
        ValidationError: the file is of no kind that is read, is too large or damaged, or holds nothing of its kind.
    """
    require(by, Permission.CHANGE_PLANS)
    name = safe_name(handed_in.name)
    with on_disk(handed_in) as path:
        is_long = _is_long(path, name)
        said = None if is_long else read_document(path, kind, name)
    with transaction.atomic():
        file = keep_file(handed_in=handed_in, by=by, kinds=KINDS_OF_DOCUMENT)
        if said:
            return keep_draft(said, file=file, kind=kind, by=by)
        waiting = WaitingDocument.objects.create(
            kind=kind, file=file, received_at=clock.now(), received_by_id=by.user_id
        )
        note("Document handed in", waiting, plan=None, by=by, detail=name)
    read_waiting_document.enqueue(waiting.reference)
    return waiting


@task()
def read_waiting_document(reference: str) -> None:
    """Read one that waits. Its draft is kept whole, or it says in one sentence why there is none."""
    waiting = WaitingDocument.objects.select_related("file", "received_by").get(reference=reference)
    if not waiting.waits:
        return
    refused, said = AT_FAULT, None
    try:
        with waiting.file.path.open("rb") as content, on_disk(File(content, name=waiting.file.name)) as path:
            said = read_document(path, waiting.kind, waiting.file.name)
    except ValidationError as reason:
        refused = " ".join(reason.messages)
    finally:
        _keep_what_came_of_it(waiting, said, refused)


def _keep_what_came_of_it(waiting: WaitingDocument, said: Understood | None, refused: str) -> None:
    by = reader_of(waiting.received_by, on=clock.today())
    with transaction.atomic():
        latest = WaitingDocument.objects.select_for_update().get(pk=waiting.pk)
        if not latest.waits:
            return
        if said:
            latest.document = keep_draft(said, file=latest.file, kind=latest.kind, by=by)
        else:
            latest.refused = refused
            note("Document not read", latest, plan=None, by=by, detail=refused)
        latest.save()


@transaction.atomic
def discard_waiting(*, waiting: WaitingDocument, by: Reader) -> None:
    """Take one that waits, or could not be read, out of the list. Nothing is read of it any more."""
    require(by, Permission.CHANGE_PLANS)
    latest = WaitingDocument.objects.select_for_update().get(pk=waiting.pk)
    if latest.document_id:
        raise ValidationError("This document has been read meanwhile")
    latest.withdrawn_at = clock.now()
    latest.save()
    note("Document discarded", latest, plan=None, by=by, detail=latest.file.name)


def _is_long(path: Path, name: str) -> bool:
    """Whether reading takes more than a few seconds: a page of a PDF takes about a tenth of one."""
    try:
        pages = pages_in(path)
    except Refused as refused:
        raise ValidationError(str(refused).replace(path.name, name)) from None
    return pages > PAGES_AT_ONCE if pages else path.stat().st_size > BYTES_AT_ONCE
