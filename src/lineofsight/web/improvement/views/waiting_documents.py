"""A document that the background work reads: whether it has, and what came of it."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.waiting_documents import discard_waiting
from lineofsight.web.improvement.queries.documents import waiting_named
from lineofsight.web.improvement.views.documents import MAY
from lineofsight.web.improvement.views.finding import or_404

LONGEST_WAIT = timedelta(minutes=10)
"""Reading the longest document that is taken ends well before this; after it something else is wrong."""


@needs(*MAY)
def waiting_document(request: HttpRequest, reference: str) -> HttpResponse:
    """Whether the document is read: then its draft is shown; else how it stands, or why it could not be."""
    found = or_404(waiting_named(reference))
    if found.document:
        return redirect("document", found.document.reference)
    page = {
        "heading": "This document could not be read" if found.refused else "This document is being read",
        "document": found,
        "is_late": not found.refused and clock.now() - found.received_at > LONGEST_WAIT,
    }
    return render(request, "improvement/document_waiting.html", page)


@needs(*MAY)
def discard_waiting_document(request: HttpRequest, reference: str) -> HttpResponse:
    """Take it out of the list, once somebody has said that they mean it."""
    found = or_404(waiting_named(reference))
    if found.document:
        return redirect("document", found.document.reference)
    if request.method == "POST":
        discard_waiting(waiting=found, by=request.reader)
        messages.success(request, "The document is out of the list. Nothing was saved from it.")
        return redirect("documents")
    page = {"heading": "Discard this document?", "document": found, "is_waiting": True}
    return render(request, "improvement/document_discard.html", page)
