"""How an action goes: its updates, its milestones, its due day and the steps from state to state."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, change, keep, set_in_place, withdraw
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Action, DueChange, Milestone, StateChange, Update
from lineofsight.web.improvement.queries.inserted import is_signed_off
from lineofsight.web.improvement.queries.verified import has_verified_evidence, people_since
from lineofsight.web.improvement.rules import require, step_between

TOO_NEAR = "Somebody who has neither led nor owned the action since it was said to be done has to say whether it is"
NOT_THAT_STEP = "This action has been moved on meanwhile. Look at how it stands now."


@transaction.atomic
def write_update(*, action: Action, words: str, said_on: date, by: Reader, **more: object) -> Update:
    """Say how an action goes, as of a day that has come."""
    require(by, Permission.WRITE_PLANS)
    if said_on > clock.today():
        raise ValidationError({"said_on": "The day of an update cannot be in the future"})
    update = add(Update(action=action, words=words, said_on=said_on, **more), by=by)
    note("Update written", update, plan=action.plan, by=by, detail=words)
    return update


def change_update(*, update: Update, after: int, by: Reader, **values: object) -> Update:
    """Put an update into other words, or under another day; what it said before stays in its history.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: it has been signed off, or its day is in the future.
    """
    require(by, Permission.WRITE_PLANS)
    refuse_what_is_signed_off(update)
    if values.get("said_on", update.said_on) > clock.today():
        raise ValidationError({"said_on": "The day of an update cannot be in the future"})
    return change(record=update, after=after, values=values, by=by, plan=update.action.plan)


def refuse_what_is_signed_off(update: Update) -> None:
    """An update that has been signed off says what it said then.

    Raises:
        ValidationError: it has been signed off.
    """
    if is_signed_off(update):
        raise ValidationError("This update has been signed off, so its words stay")


@transaction.atomic
def add_milestone(*, action: Action, words: str, by: Reader, due_on: date | None = None, **more: object) -> Milestone:
    require(by, Permission.WRITE_PLANS)
    more.setdefault("order", action.milestones.count())
    milestone = add(Milestone(action=action, words=words, due_on=due_on, **more), by=by)
    note("Milestone added", milestone, plan=action.plan, by=by, detail=words)
    return milestone


@transaction.atomic
def change_milestone(
    *, milestone: Milestone, after: int, by: Reader, place: int | None = None, **values: object
) -> Milestone:
    """Change what a milestone says and its days, and where it stands among those of its action, from 1 on.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: it is said to have been reached on a day to come.
    """
    require(by, Permission.WRITE_PLANS)
    if (done_on := values.get("done_on")) and done_on > clock.today():
        raise ValidationError({"done_on": "A milestone cannot have been reached in the future"})
    changed = change(record=milestone, after=after, values=values, by=by, plan=milestone.action.plan)
    if place is not None:
        others = milestone.action.milestones.filter(withdrawn_at=None).exclude(pk=milestone.pk)
        plan, because = milestone.action.plan, "Order of the milestones changed"
        set_in_place(record=milestone, others=others, place=place, by=by, plan=plan, because=because)
    return changed


def withdraw_milestone(*, milestone: Milestone, after: int, because: str, by: Reader) -> Milestone:
    """Take a milestone off its action, as one that was added by mistake or is overtaken. It stays in the history.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: no reason is given.
    """
    require(by, Permission.WRITE_PLANS)
    return withdraw(record=milestone, after=after, because=because, by=by, plan=milestone.action.plan)


@transaction.atomic
def move_due_day(*, action: Action, was_on: date | None, to_on: date, because: str, by: Reader) -> DueChange:
    """Move the day by which an action is due. Every move stays visible, with who moved it and why.

    ``was_on`` is the day that the person moving it saw.

    Raises:
        ValidationError: there is no reason, it is no move, or somebody has moved it meanwhile.
    """
    require(by, Permission.WRITE_PLANS)
    fresh = Action.objects.select_for_update().get(pk=action.pk)
    if fresh.due_on != was_on:
        raise ValidationError(f"The due date has been moved meanwhile: it is {day(fresh.due_on) or 'not set'} now")
    if not because.strip():
        raise ValidationError({"because": "Say why the date moves"})
    if to_on == was_on:
        raise ValidationError({"to_on": "This is the date that it has already"})
    if fresh.start_on and to_on < fresh.start_on:
        raise ValidationError({"to_on": f"The due date must be the same as or after the start, {day(fresh.start_on)}"})
    fresh.due_on = action.due_on = to_on
    keep(fresh, after=fresh.version, by=by, because=because)
    action.version = fresh.version
    moved = DueChange.objects.create(
        action=action, was_on=was_on, now_on=to_on, because=because, at=clock.now(), by_id=by.user_id
    )
    detail = f"{day(was_on) or 'No date'} to {day(to_on)}: {because}"
    note("Due date moved", action, plan=action.plan, by=by, detail=detail)
    return moved


@transaction.atomic
def take_step(*, action: Action, was: str, now: str, by: Reader, because: str = "") -> StateChange:
    """Take an action from one state to another, where there is such a step and this person may take it.

    ``was`` is the state that the person saw. An action is verified only with verified evidence, by somebody who
    has neither led nor owned it since it was said to be done.

    Raises:
        ValidationError: there is no such step, it lacks a reason or evidence, or the action has been moved meanwhile.
        PermissionDenied: this person may not take it.
    """
    step = step_between(was, now)
    fresh = Action.objects.select_for_update().get(pk=action.pk)
    if step is None or fresh.state != was:
        raise ValidationError(NOT_THAT_STEP)
    require(by, step.permission)
    if step.needs_reason and not because.strip():
        raise ValidationError({"because": "Say why"})
    if step.permission is Permission.VERIFY_EVIDENCE and by.user_id in people_since(fresh, _said_done_at(fresh)):
        raise ValidationError(TOO_NEAR)
    if step.needs_evidence and not has_verified_evidence(fresh):
        raise ValidationError("This action has no evidence that has been verified, so it cannot be verified as done")
    fresh.state = action.state = now
    fresh.done_on = action.done_on = _done_on(step.now, fresh.done_on)
    keep(fresh, after=fresh.version, by=by, because=because)
    action.version = fresh.version
    moved = StateChange.objects.create(
        action=action, was=was, now=now, because=because, at=clock.now(), by_id=by.user_id
    )
    note(step.words, action, plan=action.plan, by=by, detail=because)
    return moved


def _said_done_at(action: Action) -> datetime:
    """When it was said to be done, by the last step that was taken; before everything, where no step is recorded."""
    return action.state_changes.aggregate(at=Max("at"))["at"] or datetime.min.replace(tzinfo=UTC)


def _done_on(state: str, before: date | None) -> date | None:
    """The day on which it was said to be done; gone once it is reopened."""
    if state == "awaiting_verification":
        return clock.today()
    return None if state in {"reopened", "in_progress"} else before
