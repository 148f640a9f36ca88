"""Breaking the glass, and what others say to it."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from lineofsight.core.readings import Refused
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records import glass
from lineofsight.web.records.actions import glass as actions
from lineofsight.web.records.forms.glass import BreakGlassForm, ReviewForm, SecondForm
from lineofsight.web.records.models import BrokenGlass

ON_A_PAGE = 50
FORM = ["GET", "HEAD", "POST"]


@needs(Permission.SEE_CHILDREN, Permission.BREAK_GLASS)
@require_http_methods(FORM)
def break_glass(request: HttpRequest) -> HttpResponse:
    """Until the glass is broken, the page says nothing of whether there is such a record, or whose it is."""
    form = BreakGlassForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        del form.cleaned_data["understood"]
        broken = actions.break_glass(by=request.user, **form.cleaned_data)
        if broken.until_at:
            return redirect("child", broken.person.reference)
        return render(request, "records/glass_not_opened.html", {"glass": broken, "heading": "Nothing was opened"})
    return render(request, "records/break_glass.html", {"form": form, "heading": "Break the glass"})


@needs(Permission.REVIEW_BREAK_GLASS)
@require_http_methods(["GET", "HEAD"])
def list_glass(request: HttpRequest) -> HttpResponse:
    reviewed = request.GET.get("show") == "reviewed"
    found = glass.glass_reviewed() if reviewed else glass.glass_to_review()
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    told = {"page": page, "reviewed": reviewed, "today": timezone.localdate(), "heading": "Broken glass"}
    return render(request, "records/glass.html", told)


@needs(Permission.REVIEW_BREAK_GLASS)
@require_http_methods(FORM)
def review_glass(request: HttpRequest, reference: str) -> HttpResponse:
    """The second person's answer while one is waited for, and the review afterwards."""
    broken = glass.broken_glass(reference, reader=request.reader)
    waits = glass.waits_for_second(broken)
    form = (SecondForm if waits else ReviewForm)(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        refused = _refused(broken, form, request, waits=waits)
        if not refused:
            return redirect("glass")
        form.add_error(None, refused)
    told = {"form": form, "glass": broken, "waits": waits, "heading": "Broken glass"}
    return render(request, "records/glass_review.html", told | {"seen": glass.seen_through(broken)})


def _refused(broken: BrokenGlass, form: SecondForm | ReviewForm, request: HttpRequest, *, waits: bool) -> str:
    """Why the answer cannot be taken; blank where it has been."""
    answer = actions.answer_as_second if waits else actions.review
    try:
        answer(broken, by=request.user, **form.cleaned_data)
    except Refused as reason:
        return str(reason)
    messages.success(request, "Your answer is recorded." if waits else "Your review is recorded.")
    return ""
