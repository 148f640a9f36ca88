"""What was done to a plan, and since when."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from lineofsight.web.improvement.models import Action, Plan, PlanEvent


def plan_events(plan: Plan, *, since: datetime | None = None) -> QuerySet[PlanEvent]:
    """Everything that was done to a plan, the latest first; only what was done after ``since`` where one is given."""
    found = plan.events.select_related("by")
    return found.filter(at__gt=since) if since else found


def actions_of(events: list[PlanEvent]) -> dict[str, Action]:
    """The actions that these events are about, by reference."""
    about = [event.about for event in events if event.kind == "action"]
    return {action.reference: action for action in Action.objects.filter(reference__in=about)}
