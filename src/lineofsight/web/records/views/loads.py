"""The loads: what was taken and refused, undoing one, and asking for the figures to be made anew."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from lineofsight.core.readings import Refused
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records.actions import undo
from lineofsight.web.records.as_at import records_as_at
from lineofsight.web.records.feed import current_snapshot, is_behind
from lineofsight.web.records.loads import in_the_way, load_named, loads, refused_by_place, rows_in_all, taken_rows
from lineofsight.web.records.tasks import refresh_figures

ON_A_PAGE = 25
REFUSALS_ON_A_PAGE = 100


@needs(Permission.LOAD_RECORDS)
@require_http_methods(["GET", "HEAD"])
def list_loads(request: HttpRequest) -> HttpResponse:
    page = Paginator(loads(), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {
        "page": page,
        "lines": [(each, rows_in_all(each)) for each in page],
        "as_at": records_as_at(),
        "snapshot": current_snapshot(),
        "is_behind": is_behind(),
        "heading": "Loads",
    }
    return render(request, "records/loads.html", told)


@needs(Permission.LOAD_RECORDS)
@require_http_methods(["GET", "HEAD"])
def show_load(request: HttpRequest, reference: str) -> HttpResponse:
    found = load_named(reference)
    told = {
        "load": found,
        "taken": taken_rows(found),
        "places": refused_by_place(found),
        "page": Paginator(found.refusals, REFUSALS_ON_A_PAGE).get_page(request.GET.get("page")),
        "heading": f"Load from {found.source}",
    }
    return render(request, "records/load.html", told)


@needs(Permission.LOAD_RECORDS)
@require_http_methods(["GET", "HEAD", "POST"])
def undo_load(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask first, then undo it."""
    found = load_named(reference)
    if request.method == "POST":
        try:
            undo(found, by=request.user)
        except Refused as reason:
            messages.error(request, str(reason))
        else:
            messages.success(request, "The load is undone. Everything is as it was before it.")
        return redirect("load", found.reference)
    told = {"load": found, "rows": rows_in_all(found), "in_the_way": in_the_way(found), "heading": "Undo this load"}
    return render(request, "records/undo_load.html", told)


@needs(Permission.LOAD_RECORDS)
@require_POST
def make_figures(request: HttpRequest) -> HttpResponse:
    """Have the figures made anew in the background."""
    refresh_figures.enqueue()
    messages.success(request, "The figures are being made from the newest records. It takes a minute or two.")
    return redirect("loads")
