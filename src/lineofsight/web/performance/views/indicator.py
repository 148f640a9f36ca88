"""The page of one indicator: what it means, how it moves, how it differs, and what stands behind it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.forms import FigureFilter
from lineofsight.web.performance.queries.children import Cell
from lineofsight.web.performance.queries.commentary import commentary_on
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.indicator import IndicatorPage, indicator_page, indicators_by_area
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.views.children import query_of


@needs(Permission.SEE_FIGURES)
def list_indicators(request: HttpRequest) -> HttpResponse:
    """Every indicator, along the child's journey."""
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": "Indicators"})
    context = {
        "heading": "Indicators",
        "freshness": freshness_of(moment),
        "sections": indicators_by_area(moment),
    }
    return render(request, "performance/indicators.html", context)


@needs(Permission.SEE_FIGURES)
def show_indicator(request: HttpRequest, name: str) -> HttpResponse:
    """One indicator, for the whole service or a team."""
    moment = current_moment()
    if moment is None:
        raise Http404
    chosen = FigureFilter(request.GET, teams=moment.groups.get("team", ()))
    every, team = chosen.chosen
    page = indicator_page(moment, name, every=every, team=team)
    if page is None:
        raise Http404
    context = {
        "heading": page.definition.title,
        "filter": chosen,
        "choice": chosen.query,
        "freshness": freshness_of(moment),
        "page": page,
        "links": _links(request.reader, page, chosen.query),
        "commentary": commentary_on(name),
        "may_write": request.reader.may(Permission.WRITE_COMMENTARY),
    }
    return render(request, "performance/indicator.html", context)


def _links(reader: Reader, page: IndicatorPage, choice: str) -> list[tuple[str, str]]:
    """What the reader may do from here, each with its address."""
    name, found = page.definition.name, []
    if reader.may(Permission.SEE_CHILDREN) and page.figure.is_known:
        figure = page.figure
        behind = query_of(Cell(figure.period, figure.breakdown, figure.group))
        found.append(("See the children behind it", f"{reverse('children_behind', args=[name])}?{urlencode(behind)}"))
    if reader.may(Permission.TAKE_FIGURES_AWAY):
        found += [
            (f"Download ({kind.upper()})", reverse("figures_download", args=[name, kind]) + choice)
            for kind in ("xlsx", "csv")
        ]
    if reader.may(Permission.SET_TARGETS):
        found.append(("Set the target", reverse("set_target", args=[name])))
        found.append(("Record a known change", reverse("record_change", args=[name])))
    return found
