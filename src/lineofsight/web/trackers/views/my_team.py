"""My team: what each worker holds, and the open cases that nobody holds."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records.allocations import unallocated
from lineofsight.web.records.as_at import records_as_at
from lineofsight.web.trackers.addresses import with_query
from lineofsight.web.trackers.forms import TeamFilter
from lineofsight.web.trackers.queries.my_team import loads, unallocated_shown, within
from lineofsight.web.trackers.queries.tracker import teams_to_choose

LINES_ON_A_PAGE = 50


@needs(Permission.SEE_DEADLINES, Permission.SEE_FIGURES_BY_WORKER)
def my_team(request: HttpRequest) -> HttpResponse:
    as_at, filters = records_as_at(), _filters(request)
    teams = within(filters.team_number)
    page = Paginator(loads(as_at.day, reader=request.reader, teams=teams), LINES_ON_A_PAGE)
    context = {
        "heading": "My team",
        "as_at": as_at,
        "filters": filters,
        "team": filters.team_number or "",
        "chosen": [(filters.team_name, with_query(request.GET, team=""))] if filters.team_number else [],
        "page": page.get_page(request.GET.get("page")),
        "unallocated": unallocated(reader=request.reader, teams=teams).count(),
        "query": with_query(request.GET),
    }
    return render(request, "trackers/my_team.html", context)


@needs(Permission.SEE_DEADLINES, Permission.SEE_FIGURES_BY_WORKER)
def unallocated_children(request: HttpRequest) -> HttpResponse:
    as_at, filters = records_as_at(), _filters(request)
    found = unallocated(reader=request.reader, teams=within(filters.team_number))
    page = Paginator(found, LINES_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "heading": "Open cases that nobody holds",
        "as_at": as_at,
        "team": filters.team_name,
        "back": with_query(request.GET),
        "page": page,
        "people": unallocated_shown(page.object_list, as_at.day, reader=request.reader),
    }
    return render(request, "trackers/unallocated.html", context)


def _filters(request: HttpRequest) -> TeamFilter:
    return TeamFilter(request.GET, teams=teams_to_choose(request.reader))
