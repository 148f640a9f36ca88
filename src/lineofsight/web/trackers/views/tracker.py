"""One tracker, filtered and sorted, on the page or as a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.common.templatetags.words import day, number
from lineofsight.web.records.as_at import AsAt, records_as_at
from lineofsight.web.trackers.addresses import Heading, heading, with_query
from lineofsight.web.trackers.definitions import all_trackers
from lineofsight.web.trackers.downloads import as_csv
from lineofsight.web.trackers.forms import TrackerFilter
from lineofsight.web.trackers.queries.tracker import (
    Asked,
    counts,
    lines_of,
    shown,
    sorted_by,
    teams_to_choose,
    workers_to_choose,
)
from lineofsight.web.trackers.shows import COUNTED, SHOWS

LINES_ON_A_PAGE = 25


@dataclass(frozen=True)
class Question:
    """What a request asks of a tracker, as at which day."""

    asked: Asked
    filters: TrackerFilter
    as_at: AsAt


@needs(Permission.SEE_DEADLINES)
def tracker(request: HttpRequest, name: str) -> HttpResponse:
    question = _question(request, name)
    asked, on, reader = question.asked, question.as_at.day, request.reader
    counted = counts(asked, on, reader=reader)
    found = Paginator(lines_of(asked, on, reader=reader), LINES_ON_A_PAGE)
    if asked.show in counted:
        found.count = counted[asked.show]
    page = found.get_page(request.GET.get("page"))
    lines = shown(page.object_list, on, reader=reader, what=f"tracker: {name}")
    return render(
        request, "trackers/tracker.html", _context(request, question, counted) | {"page": page, "lines": lines}
    )


@needs(Permission.SEE_DEADLINES, Permission.TAKE_CHILDREN_AWAY)
def tracker_download(request: HttpRequest, name: str) -> HttpResponse:
    """Every line that the page would show, as CSV. Each child in it stands in the log as taken away."""
    question = _question(request, name)
    asked, on = question.asked, question.as_at.day
    found = lines_of(asked, on, reader=request.reader)
    lines = shown(found, on, reader=request.reader, what=f"download: tracker {name}")
    response = HttpResponse(as_csv(lines, on), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}-{asked.show}-as-at-{on.isoformat()}.csv"'
    return response


def _question(request: HttpRequest, name: str) -> Question:
    if name not in all_trackers():
        raise Http404
    reader = request.reader
    filters = TrackerFilter(request.GET, teams=teams_to_choose(reader))
    asked = Asked(name, filters.shown, filters.days, filters.team, sort=request.GET.get("sort", ""))
    if reader.may(Permission.SEE_FIGURES_BY_WORKER):
        asked = replace(asked, worker=request.GET.get("worker", ""))
        filters.offer_workers(workers_to_choose(asked, reader=reader))
    return Question(asked, filters, records_as_at())


def _context(request: HttpRequest, question: Question, counted: dict[str, int]) -> dict[str, object]:
    asked, as_at = question.asked, question.as_at
    show, definition = SHOWS[asked.show], all_trackers()[asked.tracker]
    last = as_at.day + timedelta(days=asked.within)
    return {
        "heading": definition.title,
        "tracker": asked.tracker,
        "definition": definition,
        "show": show,
        "about": show.about.format(day=day(as_at.day), last=day(last)),
        "as_at": as_at,
        "filters": question.filters,
        "chosen": _chosen(request, question),
        "clear_address": with_query(request.GET, team="", worker="", within=""),
        "places": _places(request, asked, counted),
        "headings": _headings(request, asked),
        "tells_when_met": not show.is_running,
        "tells_workers": request.reader.may(Permission.SEE_FIGURES_BY_WORKER),
        "download_query": with_query(request.GET) if request.reader.may(Permission.TAKE_CHILDREN_AWAY) else "",
    }


def _places(request: HttpRequest, asked: Asked, counted: dict[str, int]) -> list[tuple[str, str, bool]]:
    return [
        (
            f"{show.title} ({number(counted[name])})" if name in COUNTED else show.title,
            with_query(request.GET, show=name, sort=""),
            name == asked.show,
        )
        for name, show in SHOWS.items()
    ]


def _chosen(request: HttpRequest, question: Question) -> list[tuple[str, str]]:
    """The filters that are set, each with the address of the page without it."""
    return [(each.words, with_query(request.GET, **{each.name: ""})) for each in question.filters.chosen]


def _headings(request: HttpRequest, asked: Asked) -> list[Heading]:
    now, query = sorted_by(asked), request.GET
    found = [heading("Child", "child", now, query), Heading("What"), heading("Started", "started", now, query)]
    found.append(heading("Due", "due", now, query))
    if asked.show == "late":
        found.append(heading("Done", "met", now, query))
    found += [Heading("Days"), heading("Team", "team", now, query)]
    if request.reader.may(Permission.SEE_FIGURES_BY_WORKER):
        found.append(Heading("Worker"))
    return [*found, Heading("How it stands")]
