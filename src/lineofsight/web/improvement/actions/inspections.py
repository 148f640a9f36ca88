"""Adding inspections and what they asked for."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.actions.changing import add, change
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Inspection, Judgement, Recommendation
from lineofsight.web.improvement.rules import require


@transaction.atomic
def add_inspection(*, by: Reader, judgements: Iterable[tuple[str, str]] = (), **said: object) -> Inspection:
    """Add an inspection with its judgements, pairs of a question and its answer, in their order."""
    require(by, Permission.CHANGE_PLANS)
    inspection = add(Inspection(**said), by=by)
    for order, (question, answer) in enumerate(judgements):
        Judgement.objects.create(inspection=inspection, question=question, answer=answer, order=order)
    note("Inspection added", inspection, plan=None, by=by, detail=inspection.title)
    return inspection


def change_inspection(*, inspection: Inspection, after: int, by: Reader, **values: object) -> Inspection:
    """Correct what is recorded of an inspection."""
    require(by, Permission.CHANGE_PLANS)
    return change(record=inspection, after=after, values=values, by=by, plan=None)


@transaction.atomic
def add_recommendation(*, inspection: Inspection, by: Reader, **said: object) -> Recommendation:
    """Add what an inspection asked for, after what it has."""
    require(by, Permission.CHANGE_PLANS)
    said.setdefault("order", inspection.recommendations.count())
    recommendation = add(Recommendation(inspection=inspection, **said), by=by)
    note("Recommendation added", recommendation, plan=None, by=by, detail=str(recommendation))
    return recommendation


def change_recommendation(
    *, recommendation: Recommendation, after: int, by: Reader, **values: object
) -> Recommendation:
    """Change the words or themes of a recommendation."""
    require(by, Permission.CHANGE_PLANS)
    return change(record=recommendation, after=after, values=values, by=by, plan=None)
