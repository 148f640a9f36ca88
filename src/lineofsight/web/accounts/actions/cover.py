"""Cover: somebody looks after a colleague's children while the colleague is away."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.actions.accounts import not_to_oneself
from lineofsight.web.accounts.events import note
from lineofsight.web.accounts.models import Cover, User
from lineofsight.web.accounts.queries import coverable
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.templatetags.words import day

NOT_THEIRS = "Choose people of your teams"


@transaction.atomic
def arrange_cover(  # noqa: PLR0913 - the facts that cover is made of
    *, user: User, worker_id: str, from_on: date, to_on: date, reader: Reader, by: User
) -> Cover:
    """Have somebody see another worker's children from one day to another, both included.

    Raises:
        ValidationError: one of the two is beyond those for whom this reader arranges cover, or it is for the reader.
    """
    not_to_oneself(user, by)
    theirs = coverable(reader=reader)
    if not theirs.filter(pk=user.pk).exists() or not theirs.filter(worker_id=worker_id).exists():
        raise ValidationError(NOT_THEIRS)
    if user.worker_id == worker_id:
        raise ValidationError({"user": "Choose somebody other than the worker who is away"})
    if to_on < from_on:
        raise ValidationError({"to_on": "Last day must be the same as or after the first day"})
    cover = Cover.objects.create(user=user, worker_id=worker_id, from_on=from_on, to_on=to_on)
    note("Cover arranged", by=by, about=user, detail=said_of(cover))
    return cover


@transaction.atomic
def end_cover(*, cover: Cover, by: User) -> None:
    """Take cover back at once; its past days stand in the event."""
    detail, user = said_of(cover), cover.user
    cover.delete()
    note("Cover ended", by=by, about=user, detail=detail)


def said_of(cover: Cover) -> str:
    return f"for worker {cover.worker_id} from {day(cover.from_on)} to {day(cover.to_on)}"
