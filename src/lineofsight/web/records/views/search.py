"""Searching for a child. What is typed goes in the body of the request, never into an address that is kept."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records.forms.search import SearchForm
from lineofsight.web.records.search import MOST, search


@needs(Permission.SEE_CHILDREN)
@require_http_methods(["GET", "HEAD", "POST"])
def search_people(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.POST if request.method == "POST" else None)
    told = {"form": form, "heading": "Search", "most": MOST}
    if form.is_bound and form.is_valid():
        people, has_more = search(reader=request.reader, **form.cleaned_data)
        told |= {"is_answered": True, "people": people, "has_more": has_more}
    told["may_break_glass"] = request.reader.may(Permission.BREAK_GLASS)
    return render(request, "records/search.html", told)
