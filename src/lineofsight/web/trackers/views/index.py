"""All trackers with their counts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records.as_at import records_as_at
from lineofsight.web.trackers.queries.index import counts_by_tracker


@needs(Permission.SEE_DEADLINES)
def index(request: HttpRequest) -> HttpResponse:
    as_at = records_as_at()
    counts = counts_by_tracker(as_at.day, reader=request.reader)
    return render(request, "trackers/index.html", {"heading": "Trackers", "as_at": as_at, "counts": counts})
