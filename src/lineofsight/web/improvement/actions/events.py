"""The events that every write leaves."""

from __future__ import annotations

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.models import Changeable, Plan, PlanEvent


def note(what: str, record: Changeable, *, plan: Plan | None, by: Reader, detail: str = "") -> PlanEvent:
    """Write down what was done to a record. ``plan`` is the plan that it belongs to, if to one alone."""
    return PlanEvent.objects.create(
        what=what,
        plan=plan,
        kind=record._meta.model_name,
        about=record.reference,
        detail=detail[:2_000],
        at=clock.now(),
        by_id=by.user_id,
    )
