"""Handing in a document, and looking through what was read from it before anything is saved."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.documents import discard_document
from lineofsight.web.improvement.actions.waiting_documents import hand_in_document
from lineofsight.web.improvement.drafts.checking import (
    in_the_way_of_a_plan,
    in_the_way_of_an_inspection,
    rows_of,
    to_think_about,
)
from lineofsight.web.improvement.drafts.parts import ACTIONS, parts_of
from lineofsight.web.improvement.forms.documents import UploadForm
from lineofsight.web.improvement.models import ReadDocument, WaitingDocument
from lineofsight.web.improvement.queries.documents import document_named, made_of, saved_before, waiting_documents
from lineofsight.web.improvement.queries.documents import documents as all_documents
from lineofsight.web.improvement.views.finding import is_done, or_404

MAY = (Permission.SEE_PLANS, Permission.CHANGE_PLANS)


@needs(*MAY)
def documents(request: HttpRequest) -> HttpResponse:
    """Every document that was handed in to be read: what is still a draft, and what was saved."""
    page = {"heading": "Documents read", "documents": all_documents(), "waiting": waiting_documents()}
    return render(request, "improvement/documents.html", page)


@needs(*MAY)
def add_document(request: HttpRequest) -> HttpResponse:
    """Hand in a document. What cannot be read is refused with a reason; a long one is read in the background."""
    form = UploadForm(request.POST or None, request.FILES or None)
    received: list[ReadDocument | WaitingDocument] = []

    def write() -> None:
        said = form.cleaned_data
        received.append(hand_in_document(handed_in=said["file"], kind=said["kind"], by=request.reader))

    if form.is_valid() and is_done(form, write):
        page_of = "document" if isinstance(received[0], ReadDocument) else "waiting_document"
        return redirect(page_of, received[0].reference)
    page = {
        "heading": "Read a document",
        "form": form,
        "button": "Read it",
        "has_files": True,
        "back": ("documents", None, "Documents read"),
    }
    return render(request, "improvement/form.html", page)


@needs(*MAY)
def document(request: HttpRequest, reference: str) -> HttpResponse:
    """What was read, part by part, and what has been looked through; once it is saved, what became of it."""
    found = the_document(reference)
    draft = found.draft
    looked = set(draft["looked"])
    parts = [(number, part, part.key in looked) for number, part in enumerate(parts_of(draft), 1)]
    in_the_way = in_the_way_of_a_plan if found.is_plan else in_the_way_of_an_inspection
    page = {
        "heading": draft["front"]["title"] or found.file.name,
        "document": found,
        "parts": [(number, part, was, _many(draft, part)) for number, part, was in parts],
        "counts": _counts(draft),
        "looked": looked,
        "left": sum(not left["put"] for left in draft["left"]),
        "in_the_way": in_the_way(draft),
        "to_think_about": to_think_about(draft),
        "made": made_of(found) if found.saved_at else [],
        "changes_address": _changes_address(found),
        "before": None if found.saved_at else saved_before(found),
        "unlooked": sum(not was for _, _, was in parts),
    }
    return render(request, "improvement/document.html", page)


@needs(*MAY)
def discard(request: HttpRequest, reference: str) -> HttpResponse:
    """Take a draft out of the list, once somebody has said that they mean it."""
    found = the_draft(reference)
    if request.method == "POST":
        discard_document(document=found, by=request.reader)
        messages.success(request, "The document is out of the list. Nothing was saved from it.")
        return redirect("documents")
    page = {"heading": "Discard this document?", "document": found}
    return render(request, "improvement/document_discard.html", page)


@needs(*MAY, Permission.OPEN_EVIDENCE)
def document_file(request: HttpRequest, reference: str) -> FileResponse:
    """The document as it was handed in. A browser is never asked to show it, only to keep it."""
    file = the_document(reference).file
    if not file.path.is_file():
        raise Http404
    return FileResponse(
        file.path.open("rb"), as_attachment=True, filename=file.name, content_type="application/octet-stream"
    )


def _changes_address(found: ReadDocument) -> str:
    """Where the changes of a newer version are shown; blank for a document of its own."""
    is_newer = found.is_plan and found.draft["front"].get("newer_of")
    return reverse("document_changes", args=[found.reference]) if is_newer else ""


def the_document(reference: str) -> ReadDocument:
    return or_404(document_named(reference))


def the_draft(reference: str) -> ReadDocument:
    """A document that has not been saved yet."""
    found = the_document(reference)
    if found.saved_at:
        raise Http404
    return found


def _many(draft: dict[str, object], part: object) -> str:
    many = sum(not draft["rows"][place]["left_out"] for place in part.rows)
    name = {"need": "item", "judgement": "judgement", "recommendation": "recommendation"}.get(part.kind, "action")
    return f"{many} {name}{'' if many == 1 else 's'}"


def _counts(draft: dict[str, object]) -> list[tuple[str, int]]:
    """How many of each thing the document will become; those that it has none of are not named."""
    counts = [
        ("Areas", sum(not area["left_out"] for area in draft["areas"])),
        ("Actions", len(rows_of(draft, "action"))),
        ("Sub-actions", len(rows_of(draft, "sub_action"))),
        ("Recommendations", len(rows_of(draft, "recommendation"))),
        ("Points of progress", sum(len(row["points"]) for row in rows_of(draft, "recommendation"))),
        ("Ratings", sum(bool(row["rating"]) for row in rows_of(draft, *ACTIONS, "recommendation"))),
        ("Judgements", len(rows_of(draft, "judgement"))),
        ("Things to improve", len(rows_of(draft, "need"))),
    ]
    return [(name, many) for name, many in counts if many]
