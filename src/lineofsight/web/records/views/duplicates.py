"""People who may be one: the pairs that wait, deciding about one, and parting who was joined by mistake."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lineofsight.core.readings import Refused
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records.actions import join_people, keep_apart, part_people
from lineofsight.web.records.forms.duplicates import SAME, DecidePairForm
from lineofsight.web.records.models import PossibleDuplicate
from lineofsight.web.records.pairs import join_named, joins, pair, pairs, sides
from lineofsight.web.records.queries import look

ON_A_PAGE = 25
READ = ["GET", "HEAD"]


@needs(Permission.SEE_CHILDREN, Permission.DECIDE_DUPLICATES)
@require_http_methods(READ)
def list_duplicates(request: HttpRequest) -> HttpResponse:
    page = Paginator(pairs(reader=request.reader), ON_A_PAGE).get_page(request.GET.get("page"))
    shown = {person for each in page for person in (each.first, each.second)}
    look(shown, reader=request.reader, what="possible duplicates")
    return render(request, "records/duplicates.html", {"page": page, "heading": "Possible duplicates"})


@needs(Permission.SEE_CHILDREN, Permission.DECIDE_DUPLICATES)
@require_http_methods([*READ, "POST"])
def decide_duplicate(request: HttpRequest, reference: str) -> HttpResponse:
    found = pair(reference, reader=request.reader)
    form = DecidePairForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        _decide(request, found, form.cleaned_data["decision"])
        return redirect("duplicates")
    told = {"form": form, "pair": found, "sides": sides(found), "heading": "One person or two?"}
    return render(request, "records/duplicate.html", told)


@needs(Permission.SEE_CHILDREN, Permission.DECIDE_DUPLICATES)
@require_http_methods(READ)
def list_joined(request: HttpRequest) -> HttpResponse:
    page = Paginator(joins(reader=request.reader), ON_A_PAGE).get_page(request.GET.get("page"))
    look({each.person for each in page}, reader=request.reader, what="joined records")
    return render(request, "records/joined.html", {"page": page, "heading": "Records brought together"})


@needs(Permission.SEE_CHILDREN, Permission.DECIDE_DUPLICATES)
@require_http_methods([*READ, "POST"])
def part_joined(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask first, then part them."""
    found = join_named(reference, reader=request.reader)
    if request.method == "POST":
        try:
            part_people(joined=found, by=request.user)
        except Refused as reason:
            messages.error(request, str(reason))
        else:
            messages.success(request, "They are two people again, each with their own records.")
        return redirect("joined")
    return render(request, "records/part.html", {"joined": found, "heading": "Part these records"})


def _decide(request: HttpRequest, found: PossibleDuplicate, decision: str) -> None:
    try:
        if decision == SAME:
            join_people(pair=found, by=request.user)
            messages.success(request, "Their records are brought together under one person.")
        else:
            keep_apart(pair=found, by=request.user)
            messages.success(request, "They stay two people, and are not offered again.")
    except Refused as reason:
        messages.error(request, str(reason))
