"""The council's story: its inspections, plans and papers, year by year."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.queries.story import councils, story_of
from lineofsight.web.improvement.views.finding import or_404


@needs(Permission.SEE_PLANS)
def story(request: HttpRequest) -> HttpResponse:
    """One council at a time, the first by name where none is chosen."""
    known = councils()
    key = request.GET.get("council") or next(iter(known), "")
    found = or_404(story_of(key)) if known or key else None
    page = {
        "heading": "The council’s story",
        "story": found,
        "councils": known,
        "chosen": key,
        "may_change": request.reader.may(Permission.CHANGE_PLANS),
    }
    return render(request, "improvement/story.html", page)
