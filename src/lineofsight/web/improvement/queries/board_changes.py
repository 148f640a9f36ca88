"""What changed in plans since a moment: states, ratings, dates, evidence and updates, each with who and when."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from django.db.models import QuerySet

from lineofsight.web.common.templatetags.words import day
from lineofsight.web.improvement.models import (
    Action,
    DueChange,
    Escalation,
    Evidence,
    Plan,
    RatingGiven,
    StateChange,
    Update,
    Verification,
)

OF = ("action__plan", "action__priority")


@dataclass(frozen=True)
class Change:
    """One change of one action: what it was, in words, with who made it and when. ``because`` may be blank."""

    at: datetime
    by: str
    action: Action
    what: str
    words: str
    because: str = ""


@dataclass(frozen=True)
class Changed:
    """One action with all its changes, the earliest first."""

    action: Action
    changes: tuple[Change, ...]


def changed_since(plans: Collection[Plan], since: datetime, *, until: datetime | None = None) -> list[Changed]:
    """Every action that changed, in the order of the plans. As many reads for one as for a hundred."""
    found: dict[int, list[Change]] = {}
    for change in sorted(_changes(plans, since), key=lambda each: each.at):
        if until is None or change.at <= until:
            found.setdefault(change.action.pk, []).append(change)
    rows = [Changed(changes[0].action, tuple(changes)) for changes in found.values()]
    return sorted(rows, key=lambda row: (row.action.plan_id, row.action.order, row.action.pk))


def _changes(plans: Collection[Plan], since: datetime) -> Iterator[Change]:
    yield from chain(
        _states(plans, since),
        _ratings(plans, since),
        _dates(plans, since),
        _evidence(plans, since),
        _verifications(plans, since),
        _updates(plans, since),
        _escalations(plans, since),
    )


def _rows(model: type, plans: Collection[Plan]) -> QuerySet:
    """Rows of actions that are in use."""
    return model.objects.filter(action__plan__in=plans, action__withdrawn_at=None).select_related(*OF)


def _states(plans: Collection[Plan], since: datetime) -> Iterator[Change]:
    for row in _rows(StateChange, plans).filter(at__gt=since).select_related("by", *OF):
        words = (
            f"{row.get_was_display()} to {row.get_now_display()}" if row.was else f"Added as {row.get_now_display()}"
        )
        yield Change(row.at, _name(row.by), row.action, "State", words, row.because)


def _ratings(plans: Collection[Plan], since: datetime) -> Iterator[Change]:
    """Ratings that are other than the one before. To say the same again is no change."""
    before: dict[int, str] = {}
    rows = _rows(RatingGiven, plans).select_related("state", "confirmed_by", *OF)
    for row in rows.order_by("confirmed_at", "pk"):
        was = before.get(row.action_id)
        before[row.action_id] = row.state.name
        if row.confirmed_at > since and was != row.state.name:
            yield Change(
                row.confirmed_at,
                _name(row.confirmed_by),
                row.action,
                "Rating",
                f"{was} to {row.state.name}" if was else f"Rated {row.state.name} for the first time",
                row.because or row.sentence,
            )


def _dates(plans: Collection[Plan], since: datetime) -> Iterator[Change]:
    for row in _rows(DueChange, plans).filter(at__gt=since).select_related("by", *OF):
        words = f"{day(row.was_on) or 'No date'} to {day(row.now_on)}"
        yield Change(row.at, _name(row.by), row.action, "Due date", words, row.because)


def _evidence(plans: Collection[Plan], since: datetime) -> Iterator[Change]:
    for row in _rows(Evidence, plans).filter(received_at__gt=since).select_related("received_by", *OF):
        yield Change(row.received_at, _name(row.received_by), row.action, "Evidence handed in", row.words)


def _verifications(plans: Collection[Plan], since: datetime) -> Iterator[Change]:
    of = tuple(f"evidence__{name}" for name in OF)
    found = Verification.objects.filter(evidence__action__plan__in=plans, evidence__action__withdrawn_at=None)
    for row in found.filter(at__gt=since).select_related("by", *of):
        what = "Evidence verified" if row.accepted else "Evidence turned down"
        yield Change(row.at, _name(row.by), row.evidence.action, what, row.evidence.words, row.because)


def _updates(plans: Collection[Plan], since: datetime) -> Iterator[Change]:
    for row in _rows(Update, plans).filter(changed_at__gt=since, withdrawn_at=None).select_related("changed_by", *OF):
        what = "Update" if row.version == 1 else "Update reworded"
        yield Change(row.changed_at, _name(row.changed_by), row.action, what, row.words)


def _escalations(plans: Collection[Plan], since: datetime) -> Iterator[Change]:
    for row in (
        _rows(Escalation, plans).filter(changed_at__gt=since, withdrawn_at=None).select_related("changed_by", *OF)
    ):
        ended = row.ended_on is not None
        what, because = ("Escalation ended", row.ended_because) if ended else ("Escalated", row.because)
        yield Change(row.changed_at, _name(row.changed_by), row.action, what, f"To {row.to_whom}", because)


def _name(user: object) -> str:
    return user.name if user else "the command line"
