"""The scorecard: how the service is doing along the child's journey, on one page."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from lineofsight.library.journey import AREAS
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.figures import Moment
from lineofsight.web.performance.forms import FigureFilter
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.queries.scorecard import Scorecard, area_scorecard, scorecard
from lineofsight.web.performance.views.choosing import chosen_in, made_for


@needs(Permission.SEE_FIGURES)
def show_scorecard(request: HttpRequest) -> HttpResponse:
    """The headlines of every area."""
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": "Scorecard"})
    chosen = chosen_in(request, moment)

    def make() -> dict:
        shown = scorecard(moment, every=chosen.length, whose=chosen.whose)
        return _body("performance/parts/scorecard_body.html", shown, chosen)

    page = {"heading": "Scorecard", "remembered": made_for(moment, chosen, ("scorecard",), make)}
    page["may_take_away"] = request.reader.may(Permission.TAKE_FIGURES_AWAY)
    return render(request, "performance/scorecard.html", page | _said(moment, chosen))


@needs(Permission.SEE_FIGURES)
def show_area(request: HttpRequest, area: str) -> HttpResponse:
    """Every indicator of one area."""
    found = next((each for each in AREAS if each.name == area), None)
    if found is None:
        raise Http404
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": found.title})
    chosen = chosen_in(request, moment)

    def make() -> dict:
        shown = area_scorecard(moment, found, every=chosen.length, whose=chosen.whose)
        return _body("performance/parts/area_body.html", shown, chosen)

    page = {"heading": found.title, "area": found, "remembered": made_for(moment, chosen, (area,), make)}
    return render(request, "performance/area.html", page | _said(moment, chosen))


def _body(template: str, shown: Scorecard, chosen: FigureFilter) -> dict:
    return {"body": render_to_string(template, {"scorecard": shown, "filter": chosen, "choice": chosen.query})}


def _said(moment: Moment, chosen: FigureFilter) -> dict[str, object]:
    """What stands at the head of each page, and in the addresses that lead from it."""
    return {"freshness": freshness_of(moment), "chosen_words": chosen.chosen_words, "choice": chosen.query}
