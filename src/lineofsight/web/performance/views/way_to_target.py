"""The way to a target: what must happen so that it is reached, with the sums, and the deadlines that come next."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.library.next_cases import NEXT_CASES
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.common.choices import choice, drawn
from lineofsight.web.performance.forms import team_in
from lineofsight.web.performance.horizons import horizons
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.queries.way_to_target import next_deadlines, way_of, ways

WHAT = "way to a target: next deadlines"


@needs(Permission.SEE_FIGURES)
def show_ways(request: HttpRequest) -> HttpResponse:
    """Every indicator whose next cases are tracked, with what must happen in a sentence."""
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": "The way to our targets"})
    team = team_in(request.GET, moment.groups.get("team", ()))
    context = {
        "heading": "The way to our targets",
        "freshness": freshness_of(moment),
        "filter": drawn((team,)),
        "team": team.chosen,
        "ways": ways(moment, team=team.chosen),
    }
    return render(request, "performance/ways_to_target.html", context)


@needs(Permission.SEE_FIGURES)
def show_way(request: HttpRequest, name: str) -> HttpResponse:
    """The way of one indicator; the children whose deadlines come next only for those who may see them."""
    moment = current_moment()
    if moment is None or name not in NEXT_CASES:
        raise Http404
    team = team_in(request.GET, moment.groups.get("team", ()))
    offered = [(each.name, each.title) for each in horizons(moment.as_at, NEXT_CASES[name].joins)]
    until = choice(request.GET, "until", "Stretch of time", offered)
    way = way_of(moment, name, horizon=until.chosen, team=team.chosen)
    if way is None:
        raise Http404
    may_see = request.reader.may(Permission.SEE_CHILDREN) and request.reader.may(Permission.SEE_DEADLINES)
    context = {
        "heading": f"The way to the target: {way.definition.title[:1].lower()}{way.definition.title[1:]}",
        "freshness": freshness_of(moment),
        "filter": drawn((team, until)),
        "team": team.chosen,
        "shown": way,
        "may_see_children": may_see,
        "next": next_deadlines(moment, way, reader=request.reader, team=team.chosen, what=WHAT) if may_see else [],
    }
    return render(request, "performance/way_to_target.html", context)
