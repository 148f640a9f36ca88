"""Correcting what was read from a document, one part a page."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.documents import change_draft
from lineofsight.web.improvement.drafts.checking import KEPT, OWN, day_of
from lineofsight.web.improvement.drafts.correcting import looked_at
from lineofsight.web.improvement.forms.documents import InspectionFrontForm, PeopleForm, PlanFrontForm, ScaleForm
from lineofsight.web.improvement.models import ReadDocument
from lineofsight.web.improvement.queries.documents import (
    inspection_choices,
    plan_choices,
    same_plan,
    scale_kept_by,
)
from lineofsight.web.improvement.views.changing_plans import people
from lineofsight.web.improvement.views.documents import MAY, the_draft
from lineofsight.web.improvement.views.finding import is_done

MEANWHILE = "Somebody else has changed this document meanwhile. What they wrote is shown; yours was not saved."


@needs(*MAY)
def document_front(request: HttpRequest, reference: str) -> HttpResponse:
    """What the document is called, of which day it is, and which inspection or plan it belongs to."""
    found = the_draft(reference)
    form = _plan_front(request, found) if found.is_plan else _inspection_front(request, found)

    def draft() -> dict[str, object]:
        said = {name: value for name, value in form.cleaned_data.items() if name != "after"}
        days = {name: value.isoformat() if value else "" for name, value in said.items() if name.endswith("_on")}
        front = found.draft["front"] | said | days
        front["dated"] = days.get("plan_on") or days.get("dated_on") or ""
        return looked_at(_with_scale_kept(found.draft | {"front": front}), "front")

    page = {"heading": "What the document says of itself", "form": form}
    return answered(request, found, form, draft, page=page, template="improvement/document_front.html")


def _plan_front(request: HttpRequest, found: ReadDocument) -> PlanFrontForm:
    front = found.draft["front"]
    plans, inspections = plan_choices(), inspection_choices()
    initial = front | {"plan_on": _as_far_as_said(front["dated"]), "after": found.version}
    initial["new_on"] = day_of(front.get("new_on", ""))
    if "front" not in found.draft["looked"]:
        initial["new_inspection"] = front["asked_by"]
        initial["newer_of"] = same_plan(front["title"], front["council"])
    return PlanFrontForm(
        request.POST or None, plans=plans, inspections=inspections, dated=front["dated"], initial=initial
    )


def _with_scale_kept(draft: dict[str, object]) -> dict[str, object]:
    """The draft rated by the scale of the plan that it is a newer version of, where it rates by the same words."""
    kept = scale_kept_by(draft["front"].get("newer_of", ""))
    scale = draft["scale"]
    if not kept or scale["by"] != OWN:
        return draft
    names = {state["name"].casefold(): state["name"] for state in kept["states"]}
    if any(state["name"].casefold() not in names for state in scale["states"]):
        return draft
    states = [state | {"means": names[state["name"].casefold()]} for state in scale["states"]]
    return draft | {"scale": {"by": KEPT, "states": states}}


def _inspection_front(request: HttpRequest, found: ReadDocument) -> InspectionFrontForm:
    front = found.draft["front"]
    days = {name: day_of(front[name]) for name in ("began_on", "ended_on", "published_on")}
    source = front.get("source") or ("ofsted" if front["framework"] else "not_said")
    initial = front | days | {"dated_on": day_of(front["dated"]), "source": source, "after": found.version}
    return InspectionFrontForm(request.POST or None, inspections=inspection_choices(), initial=initial)


def _as_far_as_said(text: str) -> object:
    """A date for the three boxes; a month and a year leave the day to be said."""
    day = day_of(text)
    year, _, month = text.partition("-")
    return day or (["", month.lstrip("0"), year] if year else None)


@needs(*MAY)
def document_ratings(request: HttpRequest, reference: str) -> HttpResponse:
    """By which scale the document rates, and what each of its words means."""
    found = the_plan_draft(reference)
    kept = scale_kept_by(found.draft["front"].get("newer_of", ""))
    initial = {"after": found.version}
    form = ScaleForm(request.POST or None, scale=found.draft["scale"], kept=kept, initial=initial)

    def draft() -> dict[str, object]:
        said = form.said()
        chosen_anew = said["by"] != found.draft["scale"]["by"] and said["by"] != "own"
        changed = found.draft | {"scale": said}
        return changed if chosen_anew else looked_at(changed, "scale")

    was = found.draft["scale"]["by"]
    page = {"heading": "What the ratings mean", "form": form, "read": found.read["rating_scale"]}
    by = request.POST.get("by", was)
    to = "document" if by in {was, "own"} else "document_ratings"
    return answered(request, found, form, draft, page=page, template="improvement/document_ratings.html", to=to)


@needs(*MAY)
def document_people(request: HttpRequest, reference: str) -> HttpResponse:
    """Who the leads are."""
    found = the_plan_draft(reference)
    initial = {"after": found.version}
    form = PeopleForm(request.POST or None, people=found.draft["people"], accounts=people(), initial=initial)

    def draft() -> dict[str, object]:
        return looked_at(found.draft | {"people": form.said()}, "people")

    page = {"heading": "Who the leads are", "form": form}
    return answered(request, found, form, draft, page=page, template="improvement/document_people.html")


def the_plan_draft(reference: str) -> ReadDocument:
    found = the_draft(reference)
    if not found.is_plan:
        raise Http404
    return found


def answered(  # noqa: PLR0913 - what every page of a draft is made of
    request: HttpRequest,
    found: ReadDocument,
    form: Form,
    draft: Callable[[], dict[str, object]],
    *,
    page: dict[str, object],
    template: str,
    to: str = "document",
) -> HttpResponse:
    """The page, or where it leads once the draft is kept; whoever saw an older version is told so."""

    def write() -> None:
        change_draft(document=found, after=form.cleaned_data["after"], draft=draft(), by=request.reader)

    try:
        if form.is_valid() and is_done(form, write):
            messages.success(request, "Your corrections are kept. Nothing is saved as a plan or an inspection yet.")
            return redirect(to, found.reference)
    except ChangedMeanwhile:
        messages.warning(request, MEANWHILE)
        return redirect(request.path)
    return render(request, template, page | {"document": found})
