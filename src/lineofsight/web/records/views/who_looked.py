"""Who looked at whose record."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records.forms.who_looked import NamesForm, WhoseLogForm
from lineofsight.web.records.glass import person_numbered
from lineofsight.web.records.looks import who_looked

FORM = ["GET", "HEAD", "POST"]


@needs(Permission.READ_ACCESS_LOG)
@require_http_methods(FORM)
def access_log(request: HttpRequest) -> HttpResponse:
    """Finds the person whose log is asked for, by exact reference or number."""
    form = WhoseLogForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        person = person_numbered(form.cleaned_data["number"])
        if person:
            return redirect("who_looked", person.reference)
        form.add_error("number", "No one person has this reference or number")
    return render(request, "records/access_log.html", {"form": form, "heading": "Access log"})


@needs(Permission.READ_ACCESS_LOG)
@require_http_methods(FORM)
def who_looked_at(request: HttpRequest, reference: str) -> HttpResponse:
    """Days, pages and roles; names as well, once a reason is given."""
    form = NamesForm(request.POST if request.method == "POST" else None)
    names_for = form.cleaned_data["purpose"] if form.is_bound and form.is_valid() else ""
    page = who_looked(reference, reader=request.reader, page=request.GET.get("page"), names_for=names_for)
    told = {"page": page, "form": form, "reference": reference, "names_for": names_for, "heading": "Who looked"}
    return render(request, "records/who_looked.html", told)
