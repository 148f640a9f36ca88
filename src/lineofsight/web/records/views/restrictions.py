"""Restricting a record, the restrictions that stand, and deciding about one."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records.actions import restrictions as actions
from lineofsight.web.records.forms.restrictions import DecideForm, RestrictForm
from lineofsight.web.records.models import Restriction
from lineofsight.web.records.queries import child, look
from lineofsight.web.records.restrictions import restriction, restrictions, restrictions_of

ON_A_PAGE = 50
FORM = ["GET", "HEAD", "POST"]


@needs(Permission.SEE_CHILDREN, Permission.RESTRICT_RECORDS)
@require_http_methods(["GET", "HEAD"])
def list_restrictions(request: HttpRequest) -> HttpResponse:
    page = Paginator(restrictions(reader=request.reader), ON_A_PAGE).get_page(request.GET.get("page"))
    look({one.person for one in page}, reader=request.reader, what="restrictions")
    told = {"page": page, "today": timezone.localdate(), "heading": "Restrictions"}
    return render(request, "records/restrictions.html", told)


@needs(Permission.SEE_CHILDREN, Permission.RESTRICT_RECORDS)
@require_http_methods(FORM)
def restrict_record(request: HttpRequest, reference: str) -> HttpResponse:
    person = child(reference, reader=request.reader, what="restricting")
    form = RestrictForm(request.POST if request.method == "POST" else None, initial=_usual(request))
    if form.is_bound and form.is_valid():
        made = actions.restrict(person, by=request.user, **form.cleaned_data)
        messages.success(request, "The restriction counts from now on.")
        return redirect("restriction", made.reference)
    told = {"form": form, "person": person, "standing": restrictions_of(person), "heading": f"Restrict {person}"}
    return render(request, "records/restrict.html", told)


@needs(Permission.SEE_CHILDREN, Permission.RESTRICT_RECORDS)
@require_http_methods(FORM)
def decide_restriction(request: HttpRequest, reference: str) -> HttpResponse:
    found = restriction(reference, reader=request.reader)
    form = DecideForm(request.POST if request.method == "POST" else None, initial=_usual(request))
    if form.is_bound and form.is_valid():
        _decide(found, request, **form.cleaned_data)
        return redirect("restrictions")
    told = {"form": form, "restriction": found, "person": found.person, "heading": "Restriction"}
    return render(request, "records/restriction.html", told)


def _decide(found: Restriction, request: HttpRequest, *, decision: str, reason: str, **said: object) -> None:
    if decision == "keep":
        actions.keep(found, reason=reason, review_on=said["review_on"], by=request.user)
        messages.success(request, "The restriction stays.")
    elif decision == "lift":
        actions.lift(found, reason=reason, by=request.user)
        messages.success(request, "The restriction is lifted.")
    else:
        actions.share(found, user=said["user"], reason=reason, by=request.user)
        messages.success(request, f"{said['user'].name} may open the record, if it is within their reach.")


def _usual(request: HttpRequest) -> dict[str, object]:
    return {
        "owner": request.user.email,
        "addresses_only": "no",
        "review_on": timezone.localdate() + actions.LONGEST_UNTIL_REVIEW - timedelta(days=1),
    }
