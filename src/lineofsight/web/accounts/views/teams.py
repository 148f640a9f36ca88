"""The tree of teams."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from lineofsight.web.accounts import queries
from lineofsight.web.accounts.actions.teams import add_team, change_team
from lineofsight.web.accounts.forms.accounts import TeamForm
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.accounts.views.accounts import done


@needs(Permission.MANAGE_ACCOUNTS)
def teams(request: HttpRequest) -> HttpResponse:
    tree = list(queries.team_tree())
    names = {team.pk: team.name for _, team in tree}
    rows = [(depth, team, names.get(team.parent_id, "")) for depth, team in tree]
    return render(request, "accounts/teams.html", {"heading": "Teams", "tree": rows})


@needs(Permission.MANAGE_ACCOUNTS)
def add(request: HttpRequest) -> HttpResponse:
    form = TeamForm(request.POST or None)
    if form.is_valid() and done(form, add_team, by=request.user, **form.cleaned_data):
        messages.success(request, "The team is added.")
        return redirect("teams")
    return render(request, "accounts/form.html", {"heading": "Add a team", "form": form, "button": "Add team"})


@needs(Permission.MANAGE_ACCOUNTS)
def change(request: HttpRequest, number: int) -> HttpResponse:
    team = get_object_or_404(queries.teams(), pk=number)
    said = {"name": team.name, "parent": team.parent_id, "team_id": team.team_id}
    form = TeamForm(request.POST or None, initial=said)
    if form.is_valid() and done(form, change_team, team=team, by=request.user, **form.cleaned_data):
        messages.success(request, "The team is changed.")
        return redirect("teams")
    return render(request, "accounts/form.html", {"heading": f"Change {team.name}", "form": form, "button": "Save"})
