"""Linking what was saved with the figures that show how it goes."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.linking import link
from lineofsight.web.improvement.queries.likely import ROWS_ON_A_PAGE, Likely, likely_links, title_of_figure
from lineofsight.web.improvement.views.documents import MAY, the_document
from lineofsight.web.improvement.views.finding import or_404


@needs(*MAY)
def document_links(request: HttpRequest, reference: str) -> HttpResponse:
    """What may show how each recommendation and action of a document goes. Nothing is linked that nobody ticks."""
    found = the_document(reference)
    or_404(found.saved_at)
    pages = Paginator(likely_links(found), ROWS_ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    if request.method == "POST":
        for each in page:
            _link(request, each)
        messages.success(request, "The links that you ticked are kept.")
        if page.has_next():
            return redirect(f"{request.path}?page={page.next_page_number()}")
        return redirect("document", reference)
    shown = {
        "heading": "Figures that show how it goes",
        "document": found,
        "page": page,
        "rows": [(each, _choices(each)) for each in page],
    }
    return render(request, "improvement/document_links.html", shown)


def _choices(each: Likely) -> list[tuple[str, str, bool]]:
    """The boxes of a row: the name of the figure, its title, and whether it is linked already."""
    return [(name, title_of_figure(name), name in each.linked) for name in each.figures]


def _link(request: HttpRequest, each: Likely) -> None:
    """Link what is ticked, out of what was proposed: an address that was made up links nothing."""
    ticked = set(request.POST.getlist(each.record.reference))
    link(record=each.record, figures=[name for name in each.figures if name in ticked], by=request.reader)
