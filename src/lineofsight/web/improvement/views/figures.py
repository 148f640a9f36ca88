"""The page of a figure that stands in an update, and where a measure is used in plans."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.queries.inserted import inserted_figure, used_in
from lineofsight.web.improvement.views.finding import or_404
from lineofsight.web.performance.queries.kept import current_moment, definition_of


@needs(Permission.SEE_PLANS)
def plan_figure(request: HttpRequest, reference: str) -> HttpResponse:
    """A figure as it was when its update was signed off, its address, and what it reads today."""
    shown = or_404(inserted_figure(reference, reader=request.reader))
    may_see = request.reader.may(Permission.SEE_FIGURES)
    page = {"heading": shown.then.title, "shown": shown, "then": shown.then, "may_see_figures": may_see}
    return render(request, "improvement/inserted_figure.html", page)


@needs(Permission.SEE_PLANS, Permission.SEE_FIGURES)
def figure_used_in(request: HttpRequest, name: str) -> HttpResponse:
    """Every update and piece of evidence that holds a measure."""
    moment = current_moment()
    found = definition_of(moment, name) if moment else None
    definition, _ = or_404(found)
    page = {"heading": "Used in improvement plans", "definition": definition, "used": used_in(name)}
    return render(request, "improvement/figure_used_in.html", page)
