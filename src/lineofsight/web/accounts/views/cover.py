"""Cover for workers who are away, arranged by whoever manages their team."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from lineofsight.web.accounts import queries
from lineofsight.web.accounts.actions.cover import arrange_cover, end_cover
from lineofsight.web.accounts.forms.accounts import CoverForm
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.accounts.views.accounts import done


@needs(Permission.ARRANGE_COVER)
def cover(request: HttpRequest) -> HttpResponse:
    names = queries.names_by_worker()
    rows = [(row, names.get(row.worker_id, row.worker_id)) for row in queries.covers(reader=request.reader)]
    manages = request.reader.may(Permission.MANAGE_ACCOUNTS)
    return render(request, "accounts/cover.html", {"heading": "Cover", "rows": rows, "manages_accounts": manages})


@needs(Permission.ARRANGE_COVER)
def arrange(request: HttpRequest) -> HttpResponse:
    form = CoverForm(request.POST or None, reader=request.reader)
    if form.is_valid() and done(form, arrange_cover, reader=request.reader, by=request.user, **form.cleaned_data):
        messages.success(request, "Cover is arranged.")
        return redirect("cover")
    context = {"heading": "Arrange cover", "form": form, "button": "Arrange cover"}
    return render(request, "accounts/form.html", context)


@needs(Permission.ARRANGE_COVER)
def end(request: HttpRequest, number: int) -> HttpResponse:
    """By POST alone; for cover that is not the reader's to end, there is no such page."""
    row = get_object_or_404(queries.covers(reader=request.reader), pk=number)
    if request.method == "POST":
        end_cover(cover=row, by=request.user)
        messages.success(request, "Cover is ended.")
    return redirect("cover")
