"""My work: a worker's children, the most pressing first."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.records.as_at import records_as_at
from lineofsight.web.trackers.queries.my_work import counts_by_press, my_children, shown

CHILDREN_ON_A_PAGE = 50


@needs(Permission.SEE_DEADLINES)
def my_work(request: HttpRequest) -> HttpResponse:
    as_at = records_as_at()
    found = my_children(request.reader, request.user.worker_id, as_at.day)
    page = Paginator(found, CHILDREN_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "heading": "My work",
        "as_at": as_at,
        "counts": [(press.value, number) for press, number in counts_by_press(found).items()],
        "groups": shown(page.object_list, as_at.day, reader=request.reader),
        "page": page,
        "is_worker": bool(request.reader.workers),
    }
    return render(request, "trackers/my_work.html", context)
