"""The page of one indicator: what it means, how it moves, how it differs, and what stands behind it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from lineofsight.library.next_cases import NEXT_CASES
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.forms import FigureFilter
from lineofsight.web.performance.queries.children import Cell
from lineofsight.web.performance.queries.commentary import commentary_on
from lineofsight.web.performance.queries.freshness import freshness_of
from lineofsight.web.performance.queries.indicator import IndicatorPage, indicator_page, indicators_by_area
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.remembered import remembered
from lineofsight.web.performance.views.children import query_of
from lineofsight.web.performance.views.choosing import chosen_in, made_for


@needs(Permission.SEE_FIGURES)
def list_indicators(request: HttpRequest) -> HttpResponse:
    """Every indicator, along the child's journey."""
    moment = current_moment()
    if moment is None:
        return render(request, "performance/no_figures.html", {"heading": "Indicators"})

    def make() -> dict:
        sections = {"sections": indicators_by_area(moment)}
        return {"body": render_to_string("performance/parts/indicators_body.html", sections)}

    page = {"heading": "Indicators", "remembered": remembered(moment, ("indicators",), make)}
    return render(request, "performance/indicators.html", page)


@needs(Permission.SEE_FIGURES)
def show_indicator(request: HttpRequest, name: str) -> HttpResponse:
    """One indicator, for the whole service or a team."""
    moment = current_moment()
    if moment is None:
        raise Http404
    chosen = chosen_in(request, moment)
    may_see = request.reader.may(Permission.SEE_CHILDREN)

    def make() -> dict:
        shown = indicator_page(moment, name, every=chosen.length, whose=chosen.whose)
        return _made(shown, chosen, may_see_children=may_see)

    made = made_for(moment, chosen, ("indicator", name, may_see), make)
    if not made:
        raise Http404
    context = {
        "heading": made["title"],
        "choice": chosen.query,
        "freshness": freshness_of(moment),
        "remembered": made,
        "links": _links(request.reader, name, made["behind"], chosen.query),
        "commentary": commentary_on(name),
        "measure": name,
        "may_write": request.reader.may(Permission.WRITE_COMMENTARY),
    }
    return render(request, "performance/indicator.html", context)


def _made(page: IndicatorPage | None, chosen: FigureFilter, *, may_see_children: bool) -> dict:
    """The parts of the page that are the same for everybody; nothing where there is no such indicator."""
    if page is None:
        return {}
    said = {"page": page, "filter": chosen, "choice": chosen.query, "may_see_children": may_see_children}
    figure, code = page.figure, page.definition.code
    return {
        "title": page.definition.title,
        "area": page.area.name,
        "caption": f"{page.area.title}, {code}" if code else page.area.title,
        "behind": query_of(Cell(figure.period, figure.breakdown, figure.group)) if figure.is_known else None,
        "head": render_to_string("performance/parts/indicator_head.html", said),
        "body": render_to_string("performance/parts/indicator_body.html", said),
    }


def _links(reader: Reader, name: str, behind: dict[str, str] | None, choice: str) -> list[tuple[str, str]]:
    """What the reader may do from here, each with its address."""
    found = []
    if behind and reader.may(Permission.SEE_CHILDREN):
        found.append(("See the children behind it", f"{reverse('children_behind', args=[name])}?{urlencode(behind)}"))
    if name in NEXT_CASES:
        found.append(("See the way to its target", reverse("way_to_target", args=[name])))
    if reader.may(Permission.SEE_PLANS):
        found.append(("See where it is used in improvement plans", reverse("figure_used_in", args=[name])))
    if reader.may(Permission.TAKE_FIGURES_AWAY):
        kinds = ("xlsx", "csv")
        found += [
            (f"Download ({kind.upper()})", reverse("figures_download", args=[name, kind]) + choice) for kind in kinds
        ]
    if reader.may(Permission.SET_TARGETS):
        found.append(("Set the target", reverse("set_target", args=[name])))
        found.append(("Record a known change", reverse("record_change", args=[name])))
    return found
