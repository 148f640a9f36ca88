"""Inspections and what they asked for, with what answers it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q

from lineofsight.web.improvement.models import Action, Answer, Inspection, Plan, Recommendation
from lineofsight.web.improvement.queries.standing import Standing, actions_with_people, standings


def inspections() -> list[Inspection]:
    """Every inspection, the latest first, each with how many recommendations it made (``many``)."""
    in_use = Q(recommendations__withdrawn_at=None)
    found = Inspection.objects.filter(withdrawn_at=None).annotate(many=Count("recommendations", in_use))
    return list(found.prefetch_related("plans").order_by("-published_on", "-began_on", "-pk"))


def inspection_named(reference: str) -> Inspection | None:
    """The inspection of this reference, with its judgements and its recommendations in order (``asked``).

    Each recommendation has the actions that answer it (``answered_by``).
    """
    answers = Answer.objects.filter(withdrawn_at=None, action__withdrawn_at=None).select_related("action__plan")
    asked = Recommendation.objects.filter(withdrawn_at=None).prefetch_related(
        Prefetch("answers", answers, to_attr="answered_by")
    )
    found = Inspection.objects.select_related("document").prefetch_related(
        "judgements", "plans", Prefetch("recommendations", asked, to_attr="asked")
    )
    return found.filter(reference=reference, withdrawn_at=None).first()


@dataclass(frozen=True)
class RecommendationShown:
    """One recommendation, with how each action stands that answers it."""

    recommendation: Recommendation
    standings: tuple[Standing, ...]


def recommendation_shown(reference: str) -> RecommendationShown | None:
    """The recommendation of this reference; None where there is none in use."""
    asked = Recommendation.objects.select_related("inspection").filter(reference=reference, withdrawn_at=None).first()
    if asked is None:
        return None
    numbers = asked.answers.filter(withdrawn_at=None).values("action")
    actions = actions_with_people(Action.objects.filter(pk__in=numbers, withdrawn_at=None))
    found = [
        standing
        for plan in Plan.objects.filter(pk__in={action.plan_id for action in actions})
        for standing in standings([action for action in actions if action.plan_id == plan.pk], plan=plan)
    ]
    return RecommendationShown(asked, tuple(found))
