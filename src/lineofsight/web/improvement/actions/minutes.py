"""Minutes: decisions, challenges, actions and what was noted, and what follows from each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, change
from lineofsight.web.improvement.actions.decisions import record_decision
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.actions.meetings import NOT_HELD
from lineofsight.web.improvement.actions.plan_actions import add_action
from lineofsight.web.improvement.models import Action, AgendaItem, Meeting, Minute, MinuteLink, Plan, Priority, Task
from lineofsight.web.improvement.rules import require


@dataclass(frozen=True)
class ToDo:
    """What an action that was minuted becomes: an action of ``plan`` where one is named, else a task of the board.

    ``number`` and ``priority`` are its number and area there, blank where it has none yet.
    """

    owner_words: str
    due_on: date
    owner: int | None = None
    plan: Plan | None = None
    priority: Priority | None = None
    number: str = ""


@transaction.atomic
def take_minute(  # noqa: PLR0913 - the facts that a minute is made of
    *,
    meeting: Meeting,
    kind: str,
    words: str,
    by: Reader,
    item: AgendaItem | None = None,
    raised_by: str = "",
    about: Sequence[Action] = (),
    to_do: ToDo | None = None,
    corrects: Minute | None = None,
) -> Minute:
    """Write down what was said or settled. A decision stands on the pages of the actions that it is about as well.

    Raises:
        ValidationError: the meeting was not held; an action that was minuted has nobody who does it by a day; or the
            minute that it corrects was corrected already.
        PermissionDenied: this person may not minute, or may not add an action to a plan.
    """
    require(by, Permission.RUN_BOARD)
    _refuse(meeting, kind, to_do, corrects)
    minute = Minute.objects.create(
        meeting=meeting,
        item=item,
        corrects=corrects,
        kind=kind,
        words=words,
        raised_by=raised_by,
        recorded_at=clock.now(),
        recorded_by_id=by.user_id,
    )
    for action in about:
        MinuteLink.objects.create(minute=minute, action=action)
        _tell_the_plan(minute, action, by)
    if to_do is not None:
        _have_done(minute, to_do, by)
    if not about:
        note(f"Minuted: {minute.get_kind_display().lower()}", meeting, plan=None, by=by, detail=words)
    return minute


def finish_task(*, task: Task, after: int, done_on: date, done_words: str, by: Reader) -> Task:
    """Say that a task was done and what was done. Whoever is to do it may say so, and whoever runs the board.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: the day is still to come.
    """
    if by.user_id != task.owner_id:
        require(by, Permission.RUN_BOARD)
    if done_on > clock.today():
        raise ValidationError({"done_on": "A task cannot have been done in the future"})
    return change(record=task, after=after, values={"done_on": done_on, "done_words": done_words}, by=by, plan=None)


def _refuse(meeting: Meeting, kind: str, to_do: ToDo | None, corrects: Minute | None) -> None:
    if meeting.held_at is None:
        raise ValidationError(NOT_HELD)
    if (kind == "action") != (to_do is not None):
        raise ValidationError({"owner_words": "Say who is to do it and by when, for an action and for nothing else"})
    if corrects and (corrects.meeting_id != meeting.pk or Minute.objects.filter(corrects=corrects).exists()):
        raise ValidationError("This minute has been corrected already. Correct the later one")


def _tell_the_plan(minute: Minute, action: Action, by: Reader) -> None:
    if minute.kind == "decision":
        record_decision(
            plan=action.plan,
            action=action,
            words=minute.words,
            decided_on=minute.meeting.meets_on,
            decided_by=minute.meeting.board.name[:200],
            because=f"This puts right what was minuted: “{minute.corrects.words}”" if minute.corrects else "",
            by=by,
        )
    else:
        note(f"Minuted: {minute.get_kind_display().lower()}", action, plan=action.plan, by=by, detail=minute.words)


def _have_done(minute: Minute, to_do: ToDo, by: Reader) -> None:
    if to_do.plan is None:
        task = Task(minute=minute, owner_words=to_do.owner_words, owner_id=to_do.owner, due_on=to_do.due_on)
        add(task, by=by)
        note("Task given", task, plan=None, by=by, detail=minute.words)
        return
    made = add_action(
        plan=to_do.plan,
        priority=to_do.priority,
        number=to_do.number,
        words=minute.words,
        due_on=to_do.due_on,
        leads=[(to_do.owner_words, to_do.owner)],
        by=by,
    )
    MinuteLink.objects.create(minute=minute, action=made, made=True)
