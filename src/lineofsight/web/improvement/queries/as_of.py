"""A plan as it was recorded at any moment of the past."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from lineofsight.web.improvement.models import (
    Action,
    Lead,
    Plan,
    Priority,
    RatingGiven,
    RatingPublished,
)


@dataclass(frozen=True)
class ActionThen:
    """One action as it was, with who led it and how it was rated."""

    action: Action
    leads: tuple[str, ...]
    given: RatingGiven | None
    published: RatingPublished | None


@dataclass(frozen=True)
class AreaThen:
    """One area as it was, with its actions; actions without an area stand under none."""

    priority: Priority | None
    actions: tuple[ActionThen, ...]


@dataclass(frozen=True)
class PlanThen:
    """A plan as it was recorded at a moment; ``plan`` is blank where it was not recorded yet."""

    at: datetime
    plan: Plan | None
    areas: tuple[AreaThen, ...]


def end_of(day: date) -> datetime:
    """The last moment of a day here."""
    return timezone.make_aware(datetime.combine(day, time.max))


def plan_as_of(plan: Plan, at: datetime) -> PlanThen:
    """The plan, its areas, actions, leads and ratings as the records had them at a moment.

    A rating counts from the day that it is of, and not before it was recorded.
    """
    then = Plan.history.as_of(at).filter(pk=plan.pk).first()
    priorities = list(Priority.history.as_of(at).filter(plan=plan, withdrawn_at=None).order_by("order", "id"))
    actions = list(Action.history.as_of(at).filter(plan=plan, withdrawn_at=None).order_by("order", "id"))
    numbers = [action.pk for action in actions]
    leads = defaultdict(list)
    for lead in Lead.history.as_of(at).filter(action__in=numbers, withdrawn_at=None).order_by("order", "id"):
        leads[lead.action_id].append(lead.words)
    day = timezone.localdate(at)
    given = RatingGiven.objects.filter(action__in=numbers, rated_on__lte=day, confirmed_at__lte=at)
    said = RatingPublished.objects.filter(action__in=numbers, rated_on__lte=day, recorded_at__lte=at)
    ours, theirs = _latest(given.select_related("state")), _latest(said.select_related("state"))
    rows = [
        ActionThen(action, tuple(leads[action.pk]), ours.get(action.pk), theirs.get(action.pk)) for action in actions
    ]
    areas = [
        AreaThen(area, tuple(row for row in rows if row.action.priority_id == (area.pk if area else None)))
        for area in [*priorities, None]
    ]
    return PlanThen(at, then, tuple(area for area in areas if area.priority or area.actions))


def _latest(rows: object) -> dict[int, object]:
    found: dict[int, object] = {}
    for row in rows:
        found.setdefault(row.action_id, row)
    return found
