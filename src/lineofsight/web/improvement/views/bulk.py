"""Changing many actions on a sheet: take it, fill it in, hand it in, see what would change, and save that."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from lineofsight.core.readings import Refused
from lineofsight.formats.figures_workbook import workbook_of
from lineofsight.formats.filled_in import FilledRow, read_filled_in
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.common.templatetags.words import count_of
from lineofsight.web.improvement.actions.bulk import SheetTaken, take_sheet_in
from lineofsight.web.improvement.actions.files import keep_file
from lineofsight.web.improvement.exports.bulk_sheet import READ, SHEET, bulk_sheets
from lineofsight.web.improvement.exports.files import as_file
from lineofsight.web.improvement.forms.bulk import SheetForm
from lineofsight.web.improvement.forms.filters import PlanFilter
from lineofsight.web.improvement.models import KeptFile, Plan
from lineofsight.web.improvement.queries.files import own_file
from lineofsight.web.improvement.queries.table import plan_shown
from lineofsight.web.improvement.views.finding import the_plan


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def take_sheet(request: HttpRequest, reference: str) -> HttpResponse:
    """The sheet to fill in, with the actions that are chosen."""
    plan = the_plan(reference)
    everything = plan_shown(plan)
    filters = PlanFilter(request.GET, shown=everything)
    shown = plan_shown(plan, filters.wanted) if filters.chosen else everything
    title = f"{plan.title} to fill in"
    return as_file(workbook_of(bulk_sheets(shown)), title=title, on=timezone.localdate(), kind="xlsx")


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def hand_in_sheet(request: HttpRequest, reference: str) -> HttpResponse:
    """Hand a sheet in and see what it would change, row by row, or what stands against it."""
    plan = the_plan(reference)
    form = SheetForm(request.POST or None, request.FILES or None)
    page = {"heading": "Change many actions on a sheet", "plan": plan, "form": form}
    if form.is_valid():
        try:
            kept = keep_file(handed_in=form.cleaned_data["file"], by=request.reader)
            page |= {"kept": kept, "taken": _taken(request, plan, kept, is_preview=True)}
        except Refused as refused:
            form.add_error("file", str(refused).replace(kept.path.name, kept.name))
    return render(request, "improvement/hand_in_sheet.html", page)


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def save_sheet(request: HttpRequest, reference: str, file: str) -> HttpResponse:
    """Save what the sheet changes, once it has been looked at. Only who handed it in can do so."""
    plan = the_plan(reference)
    kept = own_file(file, reader=request.reader)
    if request.method != "POST" or kept is None or not kept.path.is_file():
        raise Http404
    try:
        taken = _taken(request, plan, kept, is_preview=False)
    except Refused:
        raise Http404 from None
    if not taken.is_saved:
        page = {"heading": "Change many actions on a sheet", "plan": plan, "form": SheetForm(), "taken": taken}
        return render(request, "improvement/hand_in_sheet.html", page)
    messages.success(request, f"{count_of(taken.many_changes, 'change')} saved from the sheet.")
    return redirect("plan", reference)


def _taken(request: HttpRequest, plan: Plan, kept: KeptFile, *, is_preview: bool) -> SheetTaken:
    rows: list[FilledRow] = read_filled_in(kept.path, sheet=SHEET, headings=READ)
    return take_sheet_in(plan=plan, rows=rows, by=request.reader, is_preview=is_preview)
