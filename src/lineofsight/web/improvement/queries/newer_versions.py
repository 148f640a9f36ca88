"""A plan as it is here, to hold a newer version of it against."""

from __future__ import annotations

from django.db.models import Prefetch

from lineofsight.web.improvement.drafts.changes import Compared, KnownArea, KnownRow, area_key, compared
from lineofsight.web.improvement.models import Action, Lead, Plan, Priority, RatingPublished, ReadDocument, Update


def plan_of_which(document: ReadDocument) -> Plan | None:
    """The plan that a document is a newer version of, as a person has said."""
    reference = document.draft["front"].get("newer_of") or ""
    return Plan.objects.filter(reference=reference, withdrawn_at=None).first() if reference else None


def changes_by(document: ReadDocument, plan: Plan) -> Compared:
    """What the document says otherwise than the plan does."""
    areas = [_area(area) for area in plan.priorities.filter(withdrawn_at=None)]
    return compared(document.draft, known_rows(plan), areas)


def known_rows(plan: Plan) -> list[KnownRow]:
    """The actions of a plan, with what documents rated them and all that was told of them."""
    found = plan.actions.filter(withdrawn_at=None).select_related("priority")
    found = found.prefetch_related(
        Prefetch("published_ratings", RatingPublished.objects.order_by("-rated_on", "-pk"), to_attr="published"),
        Prefetch("updates", Update.objects.filter(withdrawn_at=None), to_attr="told"),
        Prefetch("leads", Lead.objects.filter(withdrawn_at=None), to_attr="led_by"),
    )
    return [_row(action) for action in found]


def _row(action: Action) -> KnownRow:
    return KnownRow(
        reference=action.reference,
        kind=action.kind,
        area=area_key(action.priority.number, action.priority.title) if action.priority else "",
        words=action.words,
        number=action.number,
        milestones=action.milestones_words,
        evaluation=action.evaluation_words,
        rating=action.published[0].words if action.published else "",
        leads=tuple(lead.words for lead in action.led_by),
        due_on=action.due_on.isoformat() if action.due_on else "",
        due=action.due_words,
        told=tuple(update.words for update in action.told),
    )


def _area(area: Priority) -> KnownArea:
    texts = {name: getattr(area, name) for name in ("number", "title", "source", "aim", "measurable_success")}
    return KnownArea(reference=area.reference, owner=area.owner_words, **texts)
