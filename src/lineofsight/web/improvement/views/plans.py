"""The list of plans, and one plan as the familiar table, by its people, along time, month by month."""

from __future__ import annotations

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.forms.filters import PastDayForm, PlanFilter
from lineofsight.web.improvement.models import Plan
from lineofsight.web.improvement.queries.as_of import end_of, plan_as_of
from lineofsight.web.improvement.queries.events import actions_of, plan_events
from lineofsight.web.improvement.queries.months import strips
from lineofsight.web.improvement.queries.people import by_lead
from lineofsight.web.improvement.queries.plans import plan_lines
from lineofsight.web.improvement.queries.table import plan_shown
from lineofsight.web.improvement.queries.timeline import timeline
from lineofsight.web.improvement.views.finding import PLACES, the_plan

EVENTS_ON_A_PAGE = 50


@needs(Permission.SEE_PLANS)
def plans(request: HttpRequest) -> HttpResponse:
    """Every plan, with what is overdue in it."""
    page = {"heading": "Improvement plans", "lines": plan_lines(), "may_change": _may_change(request)}
    return render(request, "improvement/plans.html", page)


@needs(Permission.SEE_PLANS)
def plan(request: HttpRequest, reference: str) -> HttpResponse:
    """The plan as the familiar table, with what was chosen of it."""
    found = the_plan(reference)
    everything = plan_shown(found)
    filters = PlanFilter(request.GET, shown=everything)
    shown = plan_shown(found, filters.wanted) if filters.chosen else everything
    page = _page(found, "plan") | {
        "shown": shown,
        "filters": filters,
        "chosen": [(words, _without(request.GET, name)) for name, words in filters.chosen],
        "clear_address": reverse("plan", args=[reference]),
        "scale": next(iter(found.scales.prefetch_related("states")), None),
        "may_change": _may_change(request),
    }
    return render(request, "improvement/plan.html", page)


@needs(Permission.SEE_PLANS)
def plan_people(request: HttpRequest, reference: str) -> HttpResponse:
    """The actions of each lead."""
    found = the_plan(reference)
    page = _page(found, "plan_people") | {"people": by_lead(plan_shown(found))}
    return render(request, "improvement/plan_people.html", page)


@needs(Permission.SEE_PLANS)
def plan_timeline(request: HttpRequest, reference: str) -> HttpResponse:
    """What was due and is due, month by month."""
    found = the_plan(reference)
    line = timeline(found, plan_shown(found), today=timezone.localdate())
    return render(request, "improvement/plan_timeline.html", _page(found, "plan_timeline") | {"timeline": line})


@needs(Permission.SEE_PLANS)
def plan_months(request: HttpRequest, reference: str) -> HttpResponse:
    """The rating of each action at the end of every month."""
    found = the_plan(reference)
    actions = [standing.action for standing in plan_shown(found).all]
    rows = strips(actions, until=timezone.localdate())
    page = _page(found, "plan_months") | {"strips": rows, "months": rows[0].cells if rows else ()}
    return render(request, "improvement/plan_months.html", page)


@needs(Permission.SEE_PLANS)
def plan_on_day(request: HttpRequest, reference: str) -> HttpResponse:
    """The plan as it was recorded at the end of a day that has passed."""
    found = the_plan(reference)
    yesterday = timezone.localdate() - timedelta(days=1)
    form = PastDayForm(request.GET if "day_day" in request.GET else None, initial={"day": yesterday})
    then = plan_as_of(found, end_of(form.cleaned_data["day"])) if form.is_valid() else None
    page = _page(found, "plan_on_day") | {"form": form, "then": then}
    return render(request, "improvement/plan_on_day.html", page)


@needs(Permission.SEE_PLANS)
def plan_events_page(request: HttpRequest, reference: str) -> HttpResponse:
    """Everything that was done to the plan, the latest first."""
    found = the_plan(reference)
    page = Paginator(plan_events(found), EVENTS_ON_A_PAGE).get_page(request.GET.get("page"))
    events = list(page.object_list)
    said = _page(found, "plan_events") | {"page": page, "events": events, "actions": actions_of(events)}
    return render(request, "improvement/plan_events.html", said)


def _page(plan: Plan, here: str) -> dict[str, object]:
    """What every page of a plan needs: its title, and the other pages of it."""
    places = [(title, reverse(name, args=[plan.reference]), name == here) for title, name in PLACES]
    return {"heading": plan.title, "plan": plan, "places": places, "place": dict(map(reversed, PLACES))[here]}


def _may_change(request: HttpRequest) -> bool:
    return request.reader.may(Permission.CHANGE_PLANS)


def _without(query: QueryDict, name: str) -> str:
    """The address of the page with one filter taken away."""
    kept = query.copy()
    kept.pop(name, None)
    return f"?{kept.urlencode()}"
