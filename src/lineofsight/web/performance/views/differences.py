"""Differences between groups of children, with the numbers behind them and what chance alone would bring."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.queries.differences import CHARACTERISTICS, Overview, differences_page, overview
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.remembered import remembered

EVERY = (
    ("rolling-year", "The last 12 months"),
    ("year", "This year, April to March"),
    ("quarter", "The latest quarter"),
    ("month", "The latest month"),
)


class DifferencesFilter(forms.Form):
    """By what, and in which period. What cannot be chosen counts as left out."""

    by = forms.ChoiceField(label="By", choices=[("", "All"), *CHARACTERISTICS.items()], required=False)
    every = forms.ChoiceField(label="Period", choices=EVERY, required=False)

    @property
    def chosen(self) -> tuple[str, str]:
        """The characteristic, blank for all, and the length of the period."""
        said = self.cleaned_data if self.is_valid() else {}
        return said.get("by", ""), said.get("every") or "rolling-year"


@needs(Permission.SEE_FIGURES)
def show_differences(request: HttpRequest) -> HttpResponse:
    """The groups of all shares that lie further from the whole than chance would usually put them."""
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": "Differences between children"})
    chosen = DifferencesFilter(request.GET)
    by, every = chosen.chosen

    def made() -> dict[str, Overview]:
        return {"overview": overview(moment, every=every, characteristic=by)}

    context = {
        "heading": "Differences between children",
        "freshness": freshness_of(moment),
        "filter": chosen,
        "every": every,
        **remembered(moment, ("differences", by, every), made),
    }
    return render(request, "performance/differences.html", context)


@needs(Permission.SEE_FIGURES)
def show_differences_of(request: HttpRequest, name: str) -> HttpResponse:
    """One share, group by group."""
    moment = current_moment()
    if moment is None:
        raise Http404
    chosen = DifferencesFilter(request.GET)
    del chosen.fields["by"]
    page = differences_page(moment, name, every=chosen.chosen[1])
    if page is None:
        raise Http404
    context = {
        "heading": page.definition.title,
        "freshness": freshness_of(moment),
        "filter": chosen,
        "page": page,
    }
    return render(request, "performance/differences_of.html", context)
