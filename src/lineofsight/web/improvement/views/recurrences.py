"""What comes back: the themes, the page of each, and the proposals for a person to decide."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.recurrences import compare_all, decide_recurrence, set_theme
from lineofsight.web.improvement.forms.recurrences import RecurrenceForm, ThemeForm
from lineofsight.web.improvement.queries.asked import all_asked
from lineofsight.web.improvement.queries.recurrences import (
    councils_of,
    own_titles,
    proposal_named,
    proposals,
    theme_asked,
    themes_asked,
)
from lineofsight.web.improvement.queries.theme_page import theme_page
from lineofsight.web.improvement.views.finding import is_done, or_404

ON_A_PAGE = 20


@needs(Permission.SEE_PLANS)
def themes(request: HttpRequest) -> HttpResponse:
    """Every theme, with the years in which it was asked for."""
    asked = all_asked()
    councils = councils_of(asked)
    council = request.GET.get("council", "")
    council = council if council in councils else next(iter(councils), "")
    found = [theme for theme in themes_asked(asked) if theme.council == council]
    page = {
        "council": council,
        "councils": councils,
        "heading": "What comes back",
        "again": [theme for theme in found if theme.times > 1],
        "once": [theme for theme in found if theme.times == 1],
        "undated": sum(each.year is None for each in asked),
        "many": len(asked),
    }
    return render(request, "improvement/themes.html", page)


@needs(Permission.SEE_PLANS)
def theme(request: HttpRequest, name: str) -> HttpResponse:
    """One theme: who asked when, the rating that it had when it came back, and what the figures did meanwhile."""
    shown = or_404(theme_page(name, reader=request.reader, council=request.GET.get("council", "")))
    page = {
        "heading": shown.theme.title,
        "shown": shown,
        "theme": shown.theme,
        "may_change": request.reader.may(Permission.CHANGE_PLANS),
        "may_see_figures": request.reader.may(Permission.SEE_FIGURES),
    }
    return render(request, "improvement/theme.html", page)


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def confirm_theme(request: HttpRequest, name: str) -> HttpResponse:
    """Say of each thing that may be about a theme whether it is."""
    found = or_404(theme_asked(name, request.GET.get("council", "")))
    choices = [(each.asked.reference, _said(each.asked)) for each in found.items]
    initial = {"about": [each.asked.reference for each in found.items if each.is_confirmed]}
    form = ThemeForm(request.POST if request.method == "POST" else None, items=choices, initial=initial)
    if form.is_valid():
        shown = [each.asked for each in found.items]
        taken = [each for each in shown if each.reference in form.cleaned_data["about"]]
        set_theme(theme=name, title=own_titles().get(name, ""), about=taken, shown=shown, by=request.reader)
        messages.success(request, "What is about this theme is saved.")
        return redirect(f"{reverse('theme', args=[name])}{found.query}")
    page = {
        "heading": "Which of these ask for it?",
        "caption": found.title,
        "form": form,
        "button": "Save",
        "back": ("theme", name, found.title),
    }
    return render(request, "improvement/form.html", page)


def _said(asked: object) -> str:
    return f"{asked.year or 'Year not said'}, {asked.source}: {asked.words}"


@needs(Permission.SEE_PLANS)
def recurrences(request: HttpRequest) -> HttpResponse:
    """What may have come back and nobody has decided, the likeliest first; and what was decided."""
    compare_all()
    undecided, decided = proposals()
    page = Paginator(undecided, ON_A_PAGE).get_page(request.GET.get("page"))
    said = {
        "heading": "What may have come back",
        "page": page,
        "decided": decided,
        "may_change": request.reader.may(Permission.CHANGE_PLANS),
    }
    return render(request, "improvement/recurrences.html", said)


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def recurrence(request: HttpRequest, reference: str) -> HttpResponse:
    """Two things that were asked for, side by side, and whether they are the same."""
    found = or_404(proposal_named(reference))
    form = RecurrenceForm(request.POST or None, shared=found.row.themes, own=own_titles())

    def write() -> None:
        decide_recurrence(recurrence=found.row, by=request.reader, **form.cleaned_data)

    if form.is_valid() and is_done(form, write):
        messages.success(request, "Your decision is saved.")
        return redirect("recurrences")
    page = {"heading": "Is it the same thing?", "found": found, "form": form}
    return render(request, "improvement/recurrence.html", page)
