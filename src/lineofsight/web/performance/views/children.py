"""The children behind a figure: each record that was counted, and where it came from."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.figures import WORKER, labelled
from lineofsight.web.performance.queries.children import WHICH, Cell, ChildrenBehind, children_behind, shown
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.records.allocations import names_of_workers

ON_A_PAGE = 50
WHAT = "children behind a figure"
WHICH_WORDS = {
    "all": "All",
    "achieved": "Achieved",
    "not-achieved": "Not achieved",
    "not-recorded": "Not recorded",
}


@needs(Permission.SEE_FIGURES, Permission.SEE_CHILDREN)
def show_children(request: HttpRequest, name: str) -> HttpResponse:
    """The records behind one figure, fifty on a page."""
    moment, cell, which, found = asked_for(request, name)
    page = Paginator(found.rows, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "heading": found.definition.title,
        "freshness": freshness_of(moment),
        "found": found,
        "group": _whose(cell),
        "page": page,
        "rows": shown(page.object_list, reader=request.reader, what=WHAT),
        "which": which,
        "choices": [(words, _address(cell, key), key == which) for key, words in WHICH_WORDS.items()],
        "may_take_away": request.reader.may(Permission.TAKE_CHILDREN_AWAY),
        "query": _address(cell, which),
    }
    return render(request, "performance/children.html", context)


def asked_for(request: HttpRequest, name: str) -> tuple[object, Cell, str, ChildrenBehind]:
    """The figure that the address names, with the records behind it.

    Raises:
        Http404: there is no such figure.
    """
    moment, which = current_moment(), request.GET.get("which", "all")
    if moment is None or which not in WHICH:
        raise Http404
    try:
        period = Period.parse(request.GET.get("period", ""))
    except ValueError:
        raise Http404 from None
    cell = Cell(period, request.GET.get("by", WHOLE), request.GET.get("group", WHOLE))
    found = children_behind(moment, name, cell, which=which, reader=request.reader)
    if found is None:
        raise Http404
    return moment, cell, which, found


def _whose(cell: Cell) -> str:
    if cell.breakdown == WORKER:
        return names_of_workers([cell.group]).get(cell.group, cell.group)
    return labelled(cell.breakdown, cell.group) if cell.breakdown != WHOLE else "Whole service"


def _address(cell: Cell, which: str) -> str:
    return "?" + urlencode(query_of(cell) | ({"which": which} if which != "all" else {}))


def query_of(cell: Cell) -> dict[str, str]:
    """The parts of an address that name a figure of a measure."""
    cut = {"by": cell.breakdown, "group": cell.group} if cell.breakdown != WHOLE else {}
    return {"period": str(cell.period)} | cut
