"""The way to a target: what must happen so that it is reached, with the sums, and the deadlines that come next."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.library.next_cases import NEXT_CASES
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.figures import Moment
from lineofsight.web.performance.horizons import horizons
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.queries.way_to_target import next_deadlines, way_of, ways

WHAT = "way to a target: next deadlines"


class WayFilter(forms.Form):
    """For which team, and over which stretch of time. What cannot be chosen counts as left out."""

    team = forms.ChoiceField(label="Team", required=False)
    until = forms.ChoiceField(label="Stretch of time", required=False)

    def __init__(self, *arguments: object, moment: Moment, name: str = "", **named: object) -> None:
        super().__init__(*arguments, **named)
        teams = [team for team in moment.groups.get("team", ()) if team != NOT_RECORDED]
        self.fields["team"].choices = [("", "Whole service"), *((team, team) for team in teams)]
        if name:
            offered = horizons(moment.as_at, NEXT_CASES[name].joins)
            self.fields["until"].choices = [(each.name, each.title) for each in offered]
        else:
            del self.fields["until"]

    def chosen(self, field: str) -> str:
        self.is_valid()
        return self.cleaned_data.get(field, "")


@needs(Permission.SEE_FIGURES)
def show_ways(request: HttpRequest) -> HttpResponse:
    """Every indicator whose next cases are tracked, with what must happen in a sentence."""
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": "The way to our targets"})
    chosen = WayFilter(request.GET, moment=moment)
    context = {
        "heading": "The way to our targets",
        "freshness": freshness_of(moment),
        "filter": chosen,
        "team": chosen.chosen("team"),
        "ways": ways(moment, team=chosen.chosen("team")),
    }
    return render(request, "performance/ways_to_target.html", context)


@needs(Permission.SEE_FIGURES)
def show_way(request: HttpRequest, name: str) -> HttpResponse:
    """The way of one indicator; the children whose deadlines come next only for those who may see them."""
    moment = current_moment()
    if moment is None or name not in NEXT_CASES:
        raise Http404
    chosen = WayFilter(request.GET, moment=moment, name=name)
    team = chosen.chosen("team")
    way = way_of(moment, name, horizon=chosen.chosen("until"), team=team)
    if way is None:
        raise Http404
    may_see = request.reader.may(Permission.SEE_CHILDREN) and request.reader.may(Permission.SEE_DEADLINES)
    context = {
        "heading": f"The way to the target: {way.definition.title[:1].lower()}{way.definition.title[1:]}",
        "freshness": freshness_of(moment),
        "filter": chosen,
        "team": team,
        "shown": way,
        "may_see_children": may_see,
        "next": next_deadlines(moment, way, reader=request.reader, team=team, what=WHAT) if may_see else [],
    }
    return render(request, "performance/way_to_target.html", context)
