"""Differences between groups of children, with the numbers behind them and what chance alone would bring."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.common.choices import Choice, choice, drawn
from lineofsight.web.performance.queries.differences import CHARACTERISTICS, Overview, differences_page, overview
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.remembered import remembered

EVERY = (
    ("rolling-year", "The last 12 months"),
    ("year", "This year, April to March"),
    ("quarter", "The latest quarter"),
    ("month", "The latest month"),
)


@needs(Permission.SEE_FIGURES)
def show_differences(request: HttpRequest) -> HttpResponse:
    """The groups of all shares that lie further from the whole than chance would usually put them."""
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": "Differences between children"})
    by = choice(request.GET, "by", "By", [("", "All"), *CHARACTERISTICS.items()])
    every = period_in(request)

    def made() -> dict[str, Overview]:
        return {"overview": overview(moment, every=every.chosen, characteristic=by.chosen)}

    context = {
        "heading": "Differences between children",
        "freshness": freshness_of(moment),
        "filter": drawn((by, every)),
        "every": every.chosen,
        **remembered(moment, ("differences", by.chosen, every.chosen), made),
    }
    return render(request, "performance/differences.html", context)


@needs(Permission.SEE_FIGURES)
def show_differences_of(request: HttpRequest, name: str) -> HttpResponse:
    """One share, group by group."""
    moment = current_moment()
    if moment is None:
        raise Http404
    every = period_in(request)
    page = differences_page(moment, name, every=every.chosen)
    if page is None:
        raise Http404
    context = {
        "heading": page.definition.title,
        "freshness": freshness_of(moment),
        "filter": drawn((every,)),
        "page": page,
    }
    return render(request, "performance/differences_of.html", context)


def period_in(request: HttpRequest) -> Choice:
    """The length of the period that an address asks for; what cannot be chosen counts as left out."""
    return choice(request.GET, "every", "Period", EVERY, usual="rolling-year")
