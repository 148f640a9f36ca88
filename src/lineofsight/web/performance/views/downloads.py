"""Figures and lists of children as files. A list of children is logged child by child before it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse

from lineofsight.formats.figures_workbook import Sheet, csv_of, workbook_of
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.queries.children import shown
from lineofsight.web.performance.queries.downloads import children_to_take, figures_to_take, scorecard_to_take
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.queries.scorecard import scorecard
from lineofsight.web.performance.views.children import asked_for
from lineofsight.web.performance.views.choosing import chosen_in

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
TAKEN_AWAY = "list of children taken away"


@needs(Permission.SEE_FIGURES, Permission.TAKE_FIGURES_AWAY)
def take_figures(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """Every figure of one indicator, by all its breakdowns."""
    moment = current_moment()
    if moment is None:
        raise Http404
    sheets = figures_to_take(moment, name, every=chosen_in(request, moment).length)
    if sheets is None:
        raise Http404
    return as_file(sheets, f"{name} as at {moment.as_at}", kind)


@needs(Permission.SEE_FIGURES, Permission.TAKE_FIGURES_AWAY)
def take_scorecard(request: HttpRequest, kind: str) -> HttpResponse:
    """The scorecard as it stands on the page."""
    moment = current_moment()
    if moment is None:
        raise Http404
    chosen = chosen_in(request, moment)
    sheets = scorecard_to_take(moment, scorecard(moment, every=chosen.length, whose=chosen.whose))
    return as_file(sheets, f"scorecard as at {moment.as_at}", kind)


@needs(Permission.SEE_FIGURES, Permission.SEE_CHILDREN, Permission.TAKE_CHILDREN_AWAY)
def take_children(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """The children behind a figure, as far as the reader may see them."""
    moment, _, _, found = asked_for(request, name)
    if found.is_too_long:
        raise Http404
    rows = shown(found.rows, reader=request.reader, what=TAKEN_AWAY)
    return as_file(children_to_take(found, rows, moment), f"children behind {name} as at {moment.as_at}", kind)


def as_file(sheets: Sequence[Sheet], name: str, kind: str) -> HttpResponse:
    """The tables as a file to keep. CSV holds one table, so only the first is in it."""
    if kind not in KINDS:
        raise Http404
    content = csv_of(sheets[0]) if kind == "csv" else workbook_of(sheets)
    headers = {"Content-Disposition": f'attachment; filename="{name.replace(" ", "-")}.{kind}"'}
    return HttpResponse(content, content_type=KINDS[kind], headers=headers)
