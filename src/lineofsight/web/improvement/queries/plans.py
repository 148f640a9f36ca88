"""The list of plans, and finding one."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from lineofsight.web.improvement.models import Action, Plan
from lineofsight.web.improvement.rules import OPEN


@dataclass(frozen=True)
class PlanLine:
    """One plan with how many actions it has, and how many of them are overdue or done."""

    plan: Plan
    actions: int
    overdue: int
    awaiting: int
    done: int


def plan_lines() -> list[PlanLine]:
    """Every plan that is in use, those that run first."""
    in_use, today = Q(actions__withdrawn_at=None), timezone.localdate()
    late = in_use & Q(actions__state__in=OPEN, actions__due_on__lt=today)
    found = Plan.objects.filter(withdrawn_at=None).annotate(
        many=Count("actions", in_use),
        late=Count("actions", late),
        said=Count("actions", in_use & Q(actions__state="awaiting_verification")),
        finished=Count("actions", in_use & Q(actions__state__in=("verified", "closed"))),
    )
    plans = found.order_by("closed_on", "-plan_on", "-pk").prefetch_related("inspections")
    in_order = sorted(plans, key=lambda plan: plan.closed_on is not None)
    return [PlanLine(plan, plan.many, plan.late, plan.said, plan.finished) for plan in in_order]


def plan_named(reference: str) -> Plan | None:
    """The plan of this reference, unless it is withdrawn."""
    found = Plan.objects.select_related("follows", "document", "changed_by").prefetch_related("inspections")
    return found.filter(reference=reference, withdrawn_at=None).first()


def action_named(reference: str) -> Action | None:
    """The action of this reference, with its plan and area."""
    found = Action.objects.select_related("plan", "priority__objective__parent__parent", "priority__owner", "parent")
    return found.filter(reference=reference, plan__withdrawn_at=None).first()
