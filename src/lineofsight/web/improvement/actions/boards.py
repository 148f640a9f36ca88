"""Boards: adding and changing one, who sits on it, and which plans it oversees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, change, keep
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Board, Changeable, Oversight, Plan, Seat
from lineofsight.web.improvement.rules import require


@transaction.atomic
def save_board(  # noqa: PLR0913 - what a board is made of, and from which version on
    *,
    said: Mapping[str, object],
    by: Reader,
    members: Iterable[int] = (),
    plans: Iterable[Plan] = (),
    board: Board | None = None,
    after: int = 0,
) -> Board:
    """Add a board, or change one from version ``after`` on, with its members and plans, all or nothing.

    ``members`` are the numbers of their accounts. Who sat on it before stays in the history. Other members or plans
    are a new version of the board as well, so that nobody who saw others writes over them.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
    """
    require(by, Permission.RUN_BOARD)
    if board is None:
        board = add(Board(**said), by=by)
        note("Board added", board, plan=None, by=by, detail=board.name)
    else:
        change(record=board, after=after, values=dict(said), by=by, plan=None)
    others = _link(board, Seat, "account_id", set(members), by)
    others += _link(board, Oversight, "plan_id", {plan.pk for plan in plans}, by)
    if others and board.version == after:
        keep(board, after=after, by=by, because="Members or plans changed")
    return board


@transaction.atomic
def say_whom_they_speak_for(*, seat: Seat, after: int, speaks_for: str, by: Reader) -> Seat:
    """Say which service or agency a member speaks for; blank takes that back."""
    require(by, Permission.RUN_BOARD)
    return change(record=seat, after=after, values={"speaks_for": speaks_for}, by=by, plan=None)


def _link(board: Board, model: type[Changeable], to: str, wanted: set[int], by: Reader) -> int:
    """Have exactly these links in use, and say how many are other than before. One that was withdrawn is used again."""
    known = {getattr(link, to): link for link in model.objects.filter(board=board)}
    turned = [link for number, link in known.items() if (number in wanted) == (link.withdrawn_at is not None)]
    for link in turned:
        link.withdrawn_at = None if link.withdrawn_at else clock.now()
        keep(link, after=link.version, by=by)
    new = sorted(wanted - known.keys())
    for number in new:
        add(model(board=board, **{to: number}), by=by)
    return len(turned) + len(new)
