"""A plan as a file: on paper, as it stands or as it was recorded on a day, with what was chosen of it."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from lineofsight.core.readings import Refused
from lineofsight.documents.papers.blocks import Paper
from lineofsight.documents.papers.printed import pdf_of
from lineofsight.documents.papers.word import docx_of
from lineofsight.documents.plans.paper import paper_of
from lineofsight.documents.plans.said import PlanDocument
from lineofsight.formats.figures_workbook import csv_of, workbook_of
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.exports.files import as_file, as_file_in_pieces
from lineofsight.web.improvement.exports.on_paper import on_paper
from lineofsight.web.improvement.exports.on_paper_then import on_paper_then
from lineofsight.web.improvement.exports.sheets import sheets_of
from lineofsight.web.improvement.exports.whole import whole_plan
from lineofsight.web.improvement.forms.filters import PlanFilter
from lineofsight.web.improvement.models import Plan
from lineofsight.web.improvement.queries.table import plan_shown
from lineofsight.web.improvement.views.finding import the_plan

ON_PAPER = {"docx": docx_of, "pdf": pdf_of}
IN_A_SHEET = {"xlsx": workbook_of, "csv": lambda sheets: csv_of(sheets[0])}
"""CSV holds one table: that of the actions."""


@needs(Permission.SEE_PLANS)
def take_plan_whole(request: HttpRequest, reference: str) -> StreamingHttpResponse:
    """The plan with all that became of it, for another site to take in; the files of whoever may open evidence."""
    plan = the_plan(reference)
    pieces = whole_plan(plan, with_files=request.reader.may(Permission.OPEN_EVIDENCE))
    return as_file_in_pieces(pieces, title=plan.title, on=timezone.localdate(), kind="json")


@needs(Permission.SEE_PLANS)
def take_plan(request: HttpRequest, reference: str, kind: str) -> HttpResponse:
    """The plan on paper, with what the page of the plan has chosen of it; ``day`` asks for the past."""
    if kind not in {*ON_PAPER, *IN_A_SHEET}:
        raise Http404
    plan = the_plan(reference)
    said = said_of(request, plan)
    if kind in IN_A_SHEET:
        return as_file(IN_A_SHEET[kind](sheets_of(said)), title=said.title, on=said.as_at, kind=kind)
    return paper_as_file(request, plan, paper_of(said), kind)


def said_of(request: HttpRequest, plan: Plan) -> PlanDocument:
    """The plan as the address asks for it."""
    everything = plan_shown(plan)
    filters = PlanFilter(request.GET, shown=everything)
    chosen = [words if name == "overdue" else f"{name} “{words}”" for name, words in filters.chosen]
    address = request.build_absolute_uri(reverse("plan", args=[plan.reference]))
    if day := day_in(request):
        then = on_paper_then(plan, day, wanted=filters.wanted, chosen=chosen, address=address)
        if then is None:
            raise Http404
        return then
    shown = plan_shown(plan, filters.wanted) if filters.chosen else everything
    return on_paper(shown, reader=request.reader, chosen=chosen, address=address)


def day_in(request: HttpRequest, name: str = "day") -> date | None:
    """The past day that an address names; None where it names none, and no page where it is none that has passed."""
    said = request.GET.get(name, "")
    try:
        day = date.fromisoformat(said) if said else None
    except ValueError:
        raise Http404 from None
    if day and day >= timezone.localdate():
        raise Http404
    return day


def paper_as_file(request: HttpRequest, plan: Plan, paper: Paper, kind: str) -> HttpResponse:
    """The paper as a file; where this machine cannot make it, a page that says so."""
    try:
        content = ON_PAPER[kind](paper)
    except Refused as refused:
        page = {"heading": "This file cannot be made here", "plan": plan, "said": str(refused)}
        return render(request, "improvement/not_made.html", page, status=503)
    return as_file(content, title=paper.title, on=paper.as_at, kind=kind)
