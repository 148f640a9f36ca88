"""The scorecard: how the service is doing along the child's journey, on one page."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.library.journey import AREAS
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.forms import FigureFilter
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.queries.scorecard import area_scorecard, scorecard


@needs(Permission.SEE_FIGURES)
def show_scorecard(request: HttpRequest) -> HttpResponse:
    """The headlines of every area."""
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": "Scorecard"})
    chosen = FigureFilter(request.GET, teams=moment.groups.get("team", ()))
    every, team = chosen.chosen
    context = {
        "heading": "Scorecard",
        "filter": chosen,
        "freshness": freshness_of(moment),
        "scorecard": scorecard(moment, every=every, team=team),
        "choice": chosen.query,
    }
    return render(request, "performance/scorecard.html", context)


@needs(Permission.SEE_FIGURES)
def show_area(request: HttpRequest, area: str) -> HttpResponse:
    """Every indicator of one area."""
    found = next((each for each in AREAS if each.name == area), None)
    if found is None:
        raise Http404
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": found.title})
    chosen = FigureFilter(request.GET, teams=moment.groups.get("team", ()))
    every, team = chosen.chosen
    context = {
        "heading": found.title,
        "filter": chosen,
        "freshness": freshness_of(moment),
        "scorecard": area_scorecard(moment, found, every=every, team=team),
        "choice": chosen.query,
        "area": found,
    }
    return render(request, "performance/area.html", context)
