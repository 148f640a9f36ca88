"""A plan on one page to print, and what has changed in it since a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from lineofsight.documents.papers.blocks import Block
from lineofsight.documents.plans.progress import progress_blocks, progress_of
from lineofsight.documents.plans.said import PlanDocument
from lineofsight.documents.plans.summary import summary_of
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.exports.on_paper import on_paper
from lineofsight.web.improvement.exports.on_paper_then import on_paper_then
from lineofsight.web.improvement.forms.since import SinceForm
from lineofsight.web.improvement.models import Plan
from lineofsight.web.improvement.queries.table import Wanted, plan_shown
from lineofsight.web.improvement.views.downloads import ON_PAPER, day_in, paper_as_file, said_of
from lineofsight.web.improvement.views.finding import the_plan

A_MONTH = timedelta(days=30)


@needs(Permission.SEE_PLANS)
def plan_summary(request: HttpRequest, reference: str) -> HttpResponse:
    """The plan on one page, with what is chosen of it, made to be printed."""
    plan = the_plan(reference)
    said = said_of(request, plan)
    page = {"heading": said.title, "plan": plan, "council": said.council, "blocks": kinds_of(summary_of(said))}
    return render(request, "improvement/plan_summary.html", page)


@needs(Permission.SEE_PLANS)
def plan_since(request: HttpRequest, reference: str) -> HttpResponse:
    """What has changed since the day that was asked for; for the last month where none was."""
    plan = the_plan(reference)
    month_ago = timezone.localdate() - A_MONTH
    form = SinceForm(request.GET if "day_day" in request.GET else None, initial={"day": month_ago})
    page = {"heading": "What has changed", "plan": plan, "form": form}
    if form.is_valid() or not form.is_bound:
        day = form.cleaned_data["day"] if form.is_bound else month_ago
        then, now = _both(request, plan, day)
        page |= {"day": day, "blocks": kinds_of(progress_blocks(then, now))}
    return render(request, "improvement/plan_since.html", page)


@needs(Permission.SEE_PLANS)
def take_progress(request: HttpRequest, reference: str, paper: str) -> HttpResponse:
    """The report on what has changed since a day."""
    plan = the_plan(reference)
    day = day_in(request) or timezone.localdate() - A_MONTH
    if paper not in ON_PAPER:
        raise Http404
    return paper_as_file(request, plan, progress_of(*_both(request, plan, day)), paper)


def _both(request: HttpRequest, plan: Plan, day: date) -> tuple[PlanDocument, PlanDocument]:
    """The plan as it was at the end of a day, and as it is. Before it was recorded there was nothing in it."""
    address = request.build_absolute_uri(reverse("plan", args=[plan.reference]))
    now = on_paper(plan_shown(plan), reader=request.reader, address=address, with_months=False)
    then = on_paper_then(plan, day, wanted=Wanted())
    return then or replace(now, areas=(), as_at=day, is_past=True), now


def kinds_of(blocks: Iterable[Block]) -> list[tuple[str, Block]]:
    """Each block with the word by which a template tells what it is."""
    return [(type(block).__name__.lower(), block) for block in blocks]
