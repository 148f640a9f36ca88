"""A plan as it was recorded at the end of a day that has passed, gathered for paper.

Figures and tests are left out: they are measured anew every night, and what was shown then is kept with its snapshot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Prefetch

from lineofsight.documents.plans.said import ActionSaid, EvidenceSaid, PlanDocument
from lineofsight.web.improvement.exports.on_paper import (
    action_said,
    area_said,
    grouped,
    inspections_of,
    piece_said,
    rating_said,
    states_said,
)
from lineofsight.web.improvement.models import DueChange, Evidence, Milestone, Plan, Update, Verification
from lineofsight.web.improvement.queries.as_of import ActionThen, AreaThen, end_of, plan_as_of
from lineofsight.web.improvement.queries.inserted import as_on_paper
from lineofsight.web.improvement.queries.standing import scale_on
from lineofsight.web.improvement.queries.table import NOT_RATED, Wanted
from lineofsight.web.improvement.rules import OPEN


def on_paper_then(
    plan: Plan, day: date, *, wanted: Wanted, chosen: Sequence[str] = (), address: str = ""
) -> PlanDocument | None:
    """The plan as it was; None where it was not recorded yet."""
    at = end_of(day)
    then = plan_as_of(plan, at)
    if then.plan is None:
        return None
    areas = [_chosen(area, wanted, day) for area in then.areas]
    areas = [area for area in areas if area.actions or wanted == Wanted()]
    beside = _Beside([action.action.pk for area in areas for action in area.actions], at)
    scale = scale_on(plan, day)
    return PlanDocument(
        title=then.plan.title,
        council=then.plan.council,
        plan_on=then.plan.plan_on,
        as_at=day,
        inspections=inspections_of(plan),
        scale=scale.name if scale else "",
        states=states_said(scale),
        areas=[area_said(area.priority, [beside.said(each, day) for each in area.actions]) for area in areas],
        chosen=chosen,
        address=address,
        is_past=True,
    )


def _chosen(area: AreaThen, wanted: Wanted, day: date) -> AreaThen:
    reference = area.priority.reference if area.priority else ""
    if wanted.area and wanted.area != reference:
        return AreaThen(area.priority, ())
    return AreaThen(area.priority, tuple(each for each in area.actions if _takes(wanted, each, day)))


def _takes(wanted: Wanted, then: ActionThen, day: date) -> bool:
    rating = rating_said(then.given, then.published)
    return (
        (not wanted.rating or wanted.rating == (rating.words if rating else NOT_RATED))
        and (not wanted.lead or wanted.lead in then.leads)
        and (not wanted.overdue or _is_overdue(then, day))
    )


def _is_overdue(then: ActionThen, day: date) -> bool:
    return then.action.state in OPEN and then.action.due_on is not None and then.action.due_on < day


class _Beside:
    """What stood beside the actions at a moment."""

    def __init__(self, actions: Sequence[int], at: datetime) -> None:
        known = {"action__in": actions, "withdrawn_at": None}
        updates = Update.history.as_of(at).filter(**known).order_by("-said_on", "order", "-id")
        self.updates = grouped(as_on_paper(updates, at=at))
        self.milestones = grouped(Milestone.history.as_of(at).filter(**known).order_by("order", "id"))
        self.moves = grouped(DueChange.objects.filter(action__in=actions, at__lte=at))
        self.evidence = _evidence_at(actions, at)

    def said(self, then: ActionThen, day: date) -> ActionSaid:
        number = then.action.pk
        return action_said(
            then.action,
            milestones=self.milestones[number],
            updates=self.updates[number],
            moves=self.moves[number],
            leads=then.leads,
            rating=rating_said(then.given, then.published),
            is_overdue=_is_overdue(then, day),
            evidence=self.evidence[number],
        )


def _evidence_at(actions: Sequence[int], at: datetime) -> dict[int, list[EvidenceSaid]]:
    """What had been handed in and was neither withdrawn nor revised by then, with what had been said of it."""
    checks = Prefetch("verifications", Verification.objects.filter(at__lte=at), to_attr="checks")
    rows = Evidence.objects.filter(action__in=actions, received_at__lte=at).select_related("file", "revised_by")
    found = defaultdict(list)
    for row in rows.prefetch_related(checks):
        newer = getattr(row, "revised_by", None)
        was_revised = newer is not None and newer.received_at <= at and not _gone(newer, at)
        if not was_revised and not _gone(row, at):
            found[row.action_id].append(row)
    return defaultdict(list, {number: [piece_said(row) for row in rows] for number, rows in found.items()})


def _gone(evidence: Evidence, at: datetime) -> bool:
    return evidence.withdrawn_at is not None and evidence.withdrawn_at <= at
