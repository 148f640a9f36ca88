"""Options papers of a plan and what was decided, on a paper or without one."""

from __future__ import annotations

from lineofsight.web.improvement.models import Action, Decision, OptionsPaper, Plan


def papers_of(plan: Plan) -> list[OptionsPaper]:
    """The papers in use, the latest first, each with the decisions on it."""
    found = OptionsPaper.objects.filter(plan=plan, withdrawn_at=None).select_related("action", "file", "changed_by")
    return list(found.prefetch_related("decisions__recorded_by"))


def decisions_of(plan: Plan) -> list[Decision]:
    """Every decision, the latest first."""
    found = Decision.objects.filter(plan=plan).select_related("action", "paper", "recorded_by")
    return list(found.order_by("-decided_on", "-pk"))


def actions_in_use(plan: Plan) -> list[Action]:
    return list(plan.actions.filter(withdrawn_at=None))
