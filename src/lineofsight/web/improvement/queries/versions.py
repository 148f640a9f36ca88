"""Every version of a record, whatever it is: what each changed, who wrote it, and where the record stands."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Field

from lineofsight.web.improvement.models import (
    Action,
    Changeable,
    Evidence,
    Inspection,
    Milestone,
    Objective,
    Plan,
    Priority,
    Recommendation,
    SuccessTest,
    Update,
)

NOUNS: dict[str, type[Changeable]] = {
    "action": Action,
    "aim": Objective,
    "area": Priority,
    "evidence": Evidence,
    "inspection": Inspection,
    "milestone": Milestone,
    "plan": Plan,
    "recommendation": Recommendation,
    "test": SuccessTest,
    "update": Update,
}
"""What each kind of record is called in an address."""
NOT_TOLD = {"id", "reference", "version", "changed_at", "changed_by", "history_id", "history_date", "history_user"}
NOT_TOLD |= {"received_at", "received_by", "baseline_address"}


@dataclass(frozen=True)
class Difference:
    """One thing that a version changed: its title, and what it said before and after."""

    title: str
    before: object
    after: object


def record_named(noun: str, reference: str) -> Changeable | None:
    """The record of this kind and reference, withdrawn or not; None where there is none, or its plan is withdrawn."""
    model = NOUNS.get(noun)
    found = model._default_manager.filter(reference=reference).first() if model else None
    plan = plan_about(found) if found else None
    return None if plan and plan.withdrawn_at else found


def plan_about(record: Changeable) -> Plan | None:
    """The one plan that a record belongs to; None for what belongs to several, or to none."""
    if isinstance(record, Plan):
        return record
    if isinstance(record, Action | Priority):
        return record.plan
    holder = getattr(record, "action", None) or getattr(record, "priority", None)
    return holder.plan if holder else None


def page_about(record: Changeable) -> tuple[str, str | None, str]:
    """The page on which a record stands: the name of its address, the reference in it, and what a link to it says."""
    action = record if isinstance(record, Action) else getattr(record, "action", None)
    if action:
        return "plan_action", action.reference, "The action"
    if isinstance(record, Objective):
        return "objectives", None, "What the plans serve"
    if isinstance(record, Inspection | Recommendation):
        return record._meta.model_name, record.reference, str(record._meta.verbose_name).join(("The ", ""))
    plan = plan_about(record)
    return "plan", plan.reference, plan.title


def versions_of(record: Changeable) -> list[Changeable]:
    """Every version of a record, the latest first, each with what it changed (``changed``)."""
    rows = list(record.history.select_related("changed_by").order_by("-version", "-history_id"))
    for row, before in zip(rows, [*rows[1:], None], strict=True):
        row.changed = _different(type(record), row, before) if before else []
    return rows


def _different(model: type[Changeable], row: Changeable, before: Changeable) -> list[Difference]:
    fields = [field for field in model._meta.concrete_fields if field.name not in NOT_TOLD]
    pairs = [(field, getattr(before, field.attname), getattr(row, field.attname)) for field in fields]
    return [Difference(_titled(field), _told(field, old), _told(field, new)) for field, old, new in pairs if old != new]


def _titled(field: Field) -> str:
    title = "Out of use since" if field.name == "withdrawn_at" else str(field.verbose_name)
    return f"{title[:1].upper()}{title[1:]}"


def _told(field: Field, value: object) -> object:
    """A value as a page tells it: the words of a choice, and what a row is called that another one names."""
    if value is None:
        return None
    if field.is_relation:
        row = field.related_model._base_manager.filter(pk=value).first()
        return getattr(row, "name", None) or str(row)
    if isinstance(value, list):
        return "\n".join(str(each) for each in value)
    return dict(field.flatchoices).get(value, value)
