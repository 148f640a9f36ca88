"""The funnel: those that began in a period, followed from stage to stage."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.common.choices import choice, drawn
from lineofsight.web.performance.forms import team_in
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.funnel import funnel_page, funnels
from lineofsight.web.performance.queries.kept import current_moment

EVERY = (
    ("rolling-year", "The last 12 months"),
    ("year", "A year, April to March"),
    ("quarter", "A quarter"),
    ("month", "A month"),
)


@needs(Permission.SEE_FIGURES)
def show_funnel(request: HttpRequest) -> HttpResponse:
    """One funnel as bars and table, by team, and beside the cohorts before it.

    What an address names and cannot be chosen counts as left out.
    """
    moment = current_moment()
    known = funnels(moment) if moment else {}
    if not known:
        return render(request, "performance/no_figures.html", {"heading": "From contact to plan"})
    way = choice(
        request.GET, "funnel", "Way", ((name, each.title) for name, each in known.items()), usual=next(iter(known))
    )
    team = team_in(request.GET, moment.groups.get("team", ()))
    every = choice(request.GET, "every", "Began in", EVERY, usual="rolling-year")
    steps = known[way.chosen]
    ending = request.GET.get("ending", "")
    context = {
        "heading": steps.title,
        "freshness": freshness_of(moment),
        "filter": drawn((way, team, every)),
        "team": team.chosen,
        "query": urlencode({each.name: each.chosen for each in (way, team, every)}),
        "page": funnel_page(moment, steps, every=every.chosen, ending=ending, team=team.chosen),
    }
    return render(request, "performance/funnel.html", context)
