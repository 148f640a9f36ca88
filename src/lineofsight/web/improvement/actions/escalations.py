"""Taking an action beyond the board, and what partner agencies say month by month."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, change
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Action, Board, Escalation, MonitoringEntry
from lineofsight.web.improvement.rules import require


@transaction.atomic
def escalate(  # noqa: PLR0913 - the facts that an escalation is made of
    *, board: Board, action: Action, to_whom: str, because: str, by: Reader, escalated_on: date | None = None
) -> Escalation:
    """Take an action to somebody who can move what those who lead it could not.

    Raises:
        ValidationError: it is escalated already, the day is still to come, or a word is missing.
    """
    require(by, Permission.RUN_BOARD)
    escalated_on = escalated_on or clock.today()
    if escalated_on > clock.today():
        raise ValidationError({"escalated_on": "The day of an escalation cannot be in the future"})
    if Escalation.objects.filter(board=board, action=action, ended_on=None, withdrawn_at=None).exists():
        raise ValidationError("This action is escalated already")
    made = add(
        Escalation(board=board, action=action, to_whom=to_whom, because=because, escalated_on=escalated_on), by=by
    )
    note("Escalated", action, plan=action.plan, by=by, detail=f"To {to_whom}: {because}")
    return made


def end_escalation(*, escalation: Escalation, after: int, ended_on: date, ended_because: str, by: Reader) -> Escalation:
    """Say that an escalation ended, and how.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: there are no words, or the day does not fit.
    """
    require(by, Permission.RUN_BOARD)
    if not ended_because.strip():
        raise ValidationError({"ended_because": "Say how it ended"})
    if not escalation.escalated_on <= ended_on <= clock.today():
        raise ValidationError({"ended_on": "It ended after it began, and not in the future"})
    values = {"ended_on": ended_on, "ended_because": ended_because}
    return change(record=escalation, after=after, values=values, by=by, plan=escalation.action.plan)


@transaction.atomic
def record_monitoring(  # noqa: PLR0913 - the facts that an entry is made of
    *,
    board: Board,
    month_on: date,
    agency: str,
    said_by: str,
    done: str,
    by: Reader,
    words: str = "",
    said_on: date | None = None,
    action: Action | None = None,
) -> MonitoringEntry:
    """Write down what a partner agency did in a month and says of it. It is never changed: a later one follows it.

    Raises:
        ValidationError: the month has not begun, or it was said on a day to come.
    """
    require(by, Permission.WRITE_PLANS if by.may(Permission.WRITE_PLANS) else Permission.RUN_BOARD)
    said_on = said_on or clock.today()
    if month_on > clock.today():
        raise ValidationError({"month_on": "This month has not begun yet"})
    if said_on > clock.today():
        raise ValidationError({"said_on": "The day cannot be in the future"})
    entry = MonitoringEntry.objects.create(
        board=board,
        action=action,
        month_on=month_on.replace(day=1),
        agency=agency,
        said_by=said_by,
        done=done,
        words=words,
        said_on=said_on,
        recorded_at=clock.now(),
        recorded_by_id=by.user_id,
    )
    note("Monitoring recorded", action or board, plan=action.plan if action else None, by=by, detail=agency)
    return entry
