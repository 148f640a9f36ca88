"""Receiving a document: it is read, and kept with what was read as a draft. A refused file leaves nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.core import written_inspections, written_plans
from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out import Document, lay_out
from lineofsight.formats.inspections import understood
from lineofsight.formats.plans import said_of, understand
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, keep
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.actions.files import HandedIn, safe_name
from lineofsight.web.improvement.drafts.starting import Data, draft_of_inspection, draft_of_plan
from lineofsight.web.improvement.models import KeptFile, ReadDocument
from lineofsight.web.improvement.models.read_documents import PLAN
from lineofsight.web.improvement.rules import KINDS_OF_DOCUMENT, LARGEST_DOCUMENT, require

NO_INSPECTION = (
    "{name} tells of no inspection that is known here. If it is an improvement plan, choose that when you upload it."
)


@dataclass(frozen=True)
class Understood:
    """The lines of a document, and what was read in them."""

    lines: list[tuple[int, str]]
    read: Data
    draft: Data


def read_document(path: Path, kind: str, name: str) -> Understood:
    """What a document says. ``name`` is what people call it.

    Raises:
        ValidationError: it cannot be read, or holds nothing of its kind.
    """
    try:
        document = lay_out(path)
    except Refused as refused:
        raise ValidationError(str(refused).replace(path.name, name)) from None
    lines = [(line.number, line.text) for line in document.lines]
    if kind == PLAN:
        read = _plan_in(document, name)
        return Understood(lines, read, draft_of_plan(read))
    read = _inspection_in(document, name)
    return Understood(lines, read, draft_of_inspection(read, lines))


def keep_draft(said: Understood, *, file: KeptFile, kind: str, by: Reader) -> ReadDocument:
    """Keep what was read in a file as a draft."""
    received = ReadDocument(kind=kind, file=file, lines=said.lines, read=said.read, draft=said.draft)
    received.received_at, received.received_by_id = clock.now(), by.user_id
    add(received, by=by)
    note("Document received", received, plan=None, by=by, detail=file.name)
    return received


@contextmanager
def on_disk(handed_in: HandedIn) -> Iterator[Path]:
    """The file under a name of our own, as names that are handed in are not trusted.

    Raises:
        ValidationError: it is of no kind that is read, or too large.
    """
    suffix = next((kind for kind in KINDS_OF_DOCUMENT if safe_name(handed_in.name).lower().endswith(kind)), None)
    if suffix is None:
        raise ValidationError(f"The file must be one of these kinds: {', '.join(KINDS_OF_DOCUMENT)}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document{suffix}"
        size = 0
        with path.open("wb") as file:
            for piece in handed_in.chunks():
                size += len(piece)
                if size > LARGEST_DOCUMENT:
                    raise ValidationError(f"The file must be smaller than {LARGEST_DOCUMENT // 1024**2} MB")
                file.write(piece)
        yield path


def change_draft(*, document: ReadDocument, after: int, draft: Data, by: Reader) -> ReadDocument:
    """Keep a corrected draft.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: it has been saved already, or taken out.
    """
    require(by, Permission.CHANGE_PLANS)
    if document.saved_at or document.withdrawn_at:
        raise ValidationError("This document has been saved already, so its draft is no longer changed")
    document.draft = draft
    return keep(document, after=after, by=by)


@transaction.atomic
def discard_document(*, document: ReadDocument, by: Reader) -> ReadDocument:
    """Take a draft out of the list. The file stays in the store, as whoever handed it in will expect."""
    require(by, Permission.CHANGE_PLANS)
    if document.saved_at:
        raise ValidationError("This document has been saved, so it stays")
    document.withdrawn_at = clock.now()
    keep(document, after=document.version, by=by)
    note("Document discarded", document, plan=None, by=by, detail=document.file.name)
    return document


def _plan_in(document: Document, name: str) -> Data:
    plan = understand(document)
    if plan.is_empty:
        raise ValidationError(said_of(plan, name))
    return written_plans.as_json(plan) | {"understood": [[*each.lines, each.what] for each in plan.understood]}


def _inspection_in(document: Document, name: str) -> Data:
    inspection = understood(document)
    if not inspection.told_by:
        raise ValidationError(NO_INSPECTION.format(name=name))
    return written_inspections.as_json(inspection) | {"understood": []}
