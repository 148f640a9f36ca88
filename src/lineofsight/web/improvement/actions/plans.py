"""Adding and changing plans, and giving a plan its rating scale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.core.kept_rating_scales import scale_as_data
from lineofsight.core.rating_scales import RatingScale as Scale
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, change
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Inspection, Objective, Plan, RatingScale, RatingState, Source
from lineofsight.web.improvement.rules import require


@transaction.atomic
def add_plan(*, by: Reader, inspections: Iterable[Inspection] = (), **said: object) -> Plan:
    """Add a plan that answers these inspections. It is rated once it has a scale."""
    require(by, Permission.CHANGE_PLANS)
    plan = add(Plan(**said), by=by)
    for inspection in inspections:
        Source.objects.create(plan=plan, inspection=inspection)
    note("Plan added", plan, plan=plan, by=by, detail=plan.title)
    return plan


@transaction.atomic
def add_rated_plan(*, scale: Scale, library_scale: str, by: Reader, **said: object) -> Plan:
    """Add a plan that is rated by a scale of the library from the plan's own date on."""
    plan = add_plan(by=by, **said)
    meanings = {state.name: state.name for state in scale.states}
    from_on = plan.plan_on or clock.today()
    give_scale(plan=plan, scale=scale, from_on=from_on, library_scale=library_scale, meanings=meanings, by=by)
    return plan


def change_plan(*, plan: Plan, after: int, by: Reader, because: str = "", **values: object) -> Plan:
    require(by, Permission.CHANGE_PLANS)
    return change(record=plan, after=after, values=values, by=by, plan=plan, because=because)


@transaction.atomic
def give_scale(  # noqa: PLR0913 - the facts that a plan's scale is made of
    *,
    plan: Plan,
    scale: Scale,
    from_on: date,
    by: Reader,
    library_scale: str = "",
    meanings: Mapping[str, str] = MappingProxyType({}),
) -> RatingScale:
    """Have a plan rated by a scale from a day on. Ratings given by an earlier one stay as they are.

    ``library_scale`` is the scale of the library whose meanings it was given, and ``meanings`` the library's name for
    each of its own states.

    Raises:
        ValidationError: the plan has a scale from that day already.
    """
    require(by, Permission.CHANGE_PLANS)
    if plan.scales.filter(from_on=from_on).exists():
        raise ValidationError({"from_on": "The plan has a rating scale from this day already"})
    made = write_scale(plan, scale, from_on=from_on, library_scale=library_scale, meanings=meanings)
    note("Rating scale given", plan, plan=plan, by=by, detail=f"{scale.title}, from {from_on}")
    return made


def write_scale(
    plan: Plan, scale: Scale, *, from_on: date, library_scale: str, meanings: Mapping[str, str]
) -> RatingScale:
    """Write down a scale and its states, the worst first, as they are for good."""
    made = RatingScale.objects.create(
        plan=plan, name=scale.title, library_scale=library_scale, from_on=from_on, said=scale_as_data(scale)
    )
    for order, state in enumerate(scale.states):
        RatingState.objects.create(
            scale=made,
            name=state.name,
            colour=state.colour or "none",
            definition=state.definition,
            order=order,
            meaning=meanings.get(state.name, ""),
            needs_evidence=state.needs_evidence,
        )
    return made


@transaction.atomic
def add_objective(*, by: Reader, **said: object) -> Objective:
    """Add an aim of the plans above, under the one that it serves."""
    require(by, Permission.CHANGE_PLANS)
    objective = add(Objective(**said), by=by)
    note("Objective added", objective, plan=None, by=by, detail=objective.title)
    return objective


def change_objective(*, objective: Objective, after: int, by: Reader, **values: object) -> Objective:
    """Change an aim, or hang it under another one.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: it would serve itself, at however many removes.
    """
    require(by, Permission.CHANGE_PLANS)
    refuse_ring(objective, values.get("parent_id", objective.parent_id))
    return change(record=objective, after=after, values=values, by=by, plan=None)


def refuse_ring(objective: Objective, parent: int | None) -> None:
    """No aim serves itself.

    Raises:
        ValidationError: the aim that it is to serve serves it.
    """
    above = dict(Objective.objects.values_list("pk", "parent"))
    while parent is not None:
        if parent == objective.pk:
            raise ValidationError({"parent": "An aim cannot serve itself, or an aim that serves it"})
        parent = above.get(parent)
