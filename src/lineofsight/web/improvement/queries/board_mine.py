"""What one person has to do in improvement: what they lead or own, verify, and were given by a board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.models import Action, Evidence, Task
from lineofsight.web.improvement.queries.standing import actions_with_people
from lineofsight.web.improvement.queries.verified import evidence_of, is_in_use, verification_of
from lineofsight.web.improvement.rules import OPEN, own_of

SOON = timedelta(days=28)


@dataclass(frozen=True)
class ToVerify:
    """An action with evidence that nobody has looked at, or that is said to be done. It waits since ``since_on``."""

    action: Action
    evidence: tuple[Evidence, ...]
    since_on: date
    is_said_done: bool


@dataclass(frozen=True)
class MyWork:
    """The reader's actions, each once: overdue, due within four weeks, and the other open ones; and what else waits."""

    overdue: tuple[Action, ...]
    due_soon: tuple[Action, ...]
    later: tuple[Action, ...]
    without_evidence: tuple[Action, ...]
    to_verify: tuple[ToVerify, ...]
    tasks: tuple[Task, ...]

    @property
    def is_empty(self) -> bool:
        return not (
            self.overdue or self.due_soon or self.later or self.without_evidence or self.to_verify or self.tasks
        )


def my_work(*, reader: Reader, on: date | None = None) -> MyWork:
    """Everything that waits for the reader. As many reads for one action as for a hundred."""
    on = on or timezone.localdate()
    mine = led_or_owned(reader.user_id)
    still = [action for action in mine if action.state in OPEN]
    late = [action for action in still if action.due_on and action.due_on < on]
    soon = [action for action in still if action.due_on and on <= action.due_on <= on + SOON]
    return MyWork(
        overdue=tuple(late),
        due_soon=tuple(soon),
        later=tuple(action for action in still if action not in late and action not in soon),
        without_evidence=tuple(_without_evidence(mine)),
        to_verify=tuple(to_verify(reader)),
        tasks=tuple(_tasks(reader.user_id)),
    )


def led_or_owned(account: int) -> list[Action]:
    """The actions of plans that run which somebody leads, or whose area they own, the earliest due first."""
    leads = Q(leads__account=account, leads__withdrawn_at=None)
    found = running_actions().filter(leads | Q(priority__owner=account)).distinct()
    return sorted(
        actions_with_people(found), key=lambda action: (action.due_on or date.max, action.plan_id, action.order)
    )


def running_actions() -> object:
    """The actions in use of plans that are neither withdrawn nor closed."""
    return Action.objects.filter(withdrawn_at=None, plan__withdrawn_at=None, plan__closed_on=None)


def _without_evidence(mine: Sequence[Action]) -> list[Action]:
    """Those begun that nothing shows: nothing was handed in, or all of it was turned down."""
    begun = [action for action in mine if action.state in {"in_progress", "reopened", "awaiting_verification"}]
    shown = {each.action_id for each in evidence_of([action.pk for action in begun]) if _may_show(each)}
    return [action for action in begun if action.pk not in shown]


def _may_show(evidence: Evidence) -> bool:
    latest = verification_of(evidence)
    return is_in_use(evidence) and (latest is None or latest.accepted)


def to_verify(reader: Reader) -> list[ToVerify]:
    """What waits for somebody to verify it and is not the reader's own, that which waits longest first."""
    if not reader.may(Permission.VERIFY_EVIDENCE):
        return []
    return [each for each in waiting_to_be_verified() if may_verify(each, reader.user_id)]


def waiting_to_be_verified() -> list[ToVerify]:
    """Every action with evidence that nobody has looked at, or that is said to be done, whoever may verify it."""
    unseen: dict[int, list[Evidence]] = {}
    waits = Q(evidence__verifications=None, evidence__withdrawn_at=None, evidence__isnull=False)
    found = actions_with_people(running_actions().filter(waits | Q(state="awaiting_verification")).distinct())
    for each in evidence_of([action.pk for action in found]):
        if is_in_use(each) and verification_of(each) is None:
            unseen.setdefault(each.action_id, []).append(each)
    rows = [_waiting(action, unseen.get(action.pk, [])) for action in found]
    return sorted((row for row in rows if row.evidence or row.is_said_done), key=lambda row: row.since_on)


def _waiting(action: Action, unseen: Sequence[Evidence]) -> ToVerify:
    said_done = action.state == "awaiting_verification"
    days = [timezone.localdate(each.received_at) for each in unseen]
    days += [action.done_on] if said_done and action.done_on else []
    since = min(days, default=timezone.localdate(action.changed_at))
    return ToVerify(action, tuple(unseen), since, said_done)


def may_verify(waiting: ToVerify, account: int) -> bool:
    """Whether somebody is far enough from it: they neither lead nor own it, and did not hand all of it in."""
    action = waiting.action
    if account in own_of((lead.account_id for lead in action.led_by), action.priority and action.priority.owner_id):
        return False
    return waiting.is_said_done or any(each.received_by_id != account for each in waiting.evidence)


def _tasks(account: int) -> list[Task]:
    found = Task.objects.filter(owner=account, done_on=None, withdrawn_at=None, minute__meeting__withdrawn_at=None)
    return list(found.select_related("minute__meeting__board").order_by("due_on", "pk"))
