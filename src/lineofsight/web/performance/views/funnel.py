"""The funnel: those that began in a period, followed from stage to stage."""

from __future__ import annotations

from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.figures import Moment
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.funnel import Steps, funnel_page, funnels
from lineofsight.web.performance.queries.kept import current_moment

EVERY = (
    ("rolling-year", "The last 12 months"),
    ("year", "A year, April to March"),
    ("quarter", "A quarter"),
    ("month", "A month"),
)


class FunnelFilter(forms.Form):
    """Which way is followed, for which team, and how long the period is in which it began."""

    funnel = forms.ChoiceField(label="Way", required=False)
    team = forms.ChoiceField(label="Team", required=False)
    every = forms.ChoiceField(label="Began in", choices=EVERY, required=False)

    def __init__(self, *arguments: object, moment: Moment, known: dict[str, Steps], **named: object) -> None:
        super().__init__(*arguments, **named)
        teams = [team for team in moment.groups.get("team", ()) if team != NOT_RECORDED]
        self.fields["team"].choices = [("", "Whole service"), *((team, team) for team in teams)]
        self.fields["funnel"].choices = [(name, steps.title) for name, steps in known.items()]

    @property
    def chosen(self) -> dict[str, str]:
        """What was chosen; what cannot be counts as left out."""
        usual = {"funnel": next(iter(self.fields["funnel"].choices))[0], "team": "", "every": "rolling-year"}
        said = self.cleaned_data if self.is_valid() else {}
        return usual | {name: value for name, value in said.items() if value}


@needs(Permission.SEE_FIGURES)
def show_funnel(request: HttpRequest) -> HttpResponse:
    """One funnel as bars and table, by team, and beside the cohorts before it."""
    moment = current_moment()
    known = funnels(moment) if moment else {}
    if not known:
        return render(request, "performance/no_figures.html", {"heading": "From contact to plan"})
    chosen = FunnelFilter(request.GET, moment=moment, known=known)
    said = chosen.chosen
    steps = known[said["funnel"]]
    ending = request.GET.get("ending", "")
    context = {
        "heading": steps.title,
        "freshness": freshness_of(moment),
        "filter": chosen,
        "team": said["team"],
        "query": urlencode(said),
        "page": funnel_page(moment, steps, every=said["every"], ending=ending, team=said["team"]),
    }
    return render(request, "performance/funnel.html", context)
