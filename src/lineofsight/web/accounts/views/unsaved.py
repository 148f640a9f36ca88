"""What was typed and not saved, offered again; and the answer to a form that could not be told from a forged one."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from lineofsight.web.accounts.sign_in.seen import has_given_both
from lineofsight.web.accounts.unsaved_forms import KEPT_NAME, keep_form, throw_away, typed_in, unsaved_forms


def unsaved_form(request: HttpRequest, reference: UUID) -> HttpResponse:
    """What somebody typed, with a button that sends it again. A POST throws it away."""
    kept = get_object_or_404(unsaved_forms(request.user), reference=reference)
    typed = typed_in(kept)
    if typed is None:
        raise Http404
    if request.method == "POST":
        throw_away(request.user, kept.reference)
        messages.info(request, "What you had typed was thrown away.")
        return redirect(typed.path)
    context = {"heading": "This was not saved", "kept": kept, "typed": typed, "kept_name": KEPT_NAME}
    return render(request, "accounts/unsaved_form.html", context)


@login_not_required
def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the mark that this site puts into its forms. It does nothing.

    Where a page of this site did send it, as one does that was open since before its reader signed in again, what was
    typed is shown to them to send anew.
    """
    kept = None
    if request.user.is_authenticated and has_given_both(request) and came_from_here(request):
        kept = keep_form(request, request.user.pk)
    if kept:
        return redirect("unsaved_form", kept.reference)
    return render(
        request, "accounts/refused.html", {"heading": "This page was out of date"}, status=HTTPStatus.FORBIDDEN
    )


def came_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of this very site sent it. A browser that says nothing is not believed."""
    said = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return urlsplit(said).netloc == request.get_host()
