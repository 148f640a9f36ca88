"""Saving a document as a plan or an inspection."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.importing import save_as_inspection, save_as_plan
from lineofsight.web.improvement.views.documents import MAY, the_draft


@needs(*MAY)
@require_POST
def save_document(request: HttpRequest, reference: str) -> HttpResponse:
    """Save it in one go, from the version that the page showed; what stands in the way is said and nothing is saved."""
    found = the_draft(reference)
    after = request.POST.get("after", "")
    save = save_as_plan if found.is_plan else save_as_inspection
    try:
        save(document=found, after=int(after) if after.isdecimal() else 0, by=request.reader)
    except ValidationError as refused:
        for message in refused.messages:
            messages.error(request, message)
        return redirect("document", reference)
    messages.success(request, "It is saved. Choose the figures that show how it goes, or come back to that later.")
    return redirect("document_links", reference)
