"""Inspections, what each asked for, and the thread from the council's plan down to an action."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.queries.inspections import inspection_named, recommendation_shown
from lineofsight.web.improvement.queries.inspections import inspections as all_inspections
from lineofsight.web.improvement.queries.objectives import objective_tree
from lineofsight.web.improvement.queries.recurrences import themes_about
from lineofsight.web.improvement.views.finding import or_404


@needs(Permission.SEE_PLANS)
def inspections(request: HttpRequest) -> HttpResponse:
    page = {"heading": "Inspections and reviews", "inspections": all_inspections()}
    return render(request, "improvement/inspections.html", page)


@needs(Permission.SEE_PLANS)
def inspection(request: HttpRequest, reference: str) -> HttpResponse:
    """One inspection, its judgements, and what answers each thing that it asked for."""
    found = or_404(inspection_named(reference))
    page = {"heading": found.title, "inspection": found, "may_change": request.reader.may(Permission.CHANGE_PLANS)}
    return render(request, "improvement/inspection.html", page)


@needs(Permission.SEE_PLANS)
def recommendation(request: HttpRequest, reference: str) -> HttpResponse:
    """The inspectors' words beside the council's, and how each action stands that answers them."""
    shown = or_404(recommendation_shown(reference))
    number = shown.recommendation.number
    page = {
        "heading": f"Recommendation {number}".strip(),
        "shown": shown,
        "asked": shown.recommendation,
        "asked_before": themes_about([reference]),
        "may_change": request.reader.may(Permission.CHANGE_PLANS),
    }
    return render(request, "improvement/recommendation.html", page)


@needs(Permission.SEE_PLANS)
def objectives(request: HttpRequest) -> HttpResponse:
    """The aims of the plans above, each under the one that it serves, and the areas that hang from them."""
    may_change = request.reader.may(Permission.CHANGE_PLANS)
    page = {"heading": "What the plans serve", "tree": objective_tree(), "may_change": may_change}
    return render(request, "improvement/objectives.html", page)
