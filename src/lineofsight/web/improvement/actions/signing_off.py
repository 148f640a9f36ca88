"""Signing an update off: its figures are frozen as they stand, with their addresses."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.core.figures import FigureReference
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import InsertedFigure, SignedOff, Update
from lineofsight.web.improvement.queries.inserted import Filled, filled, is_signed_off, problems_of
from lineofsight.web.improvement.rules import require
from lineofsight.web.performance.queries.kept import current_moment


@transaction.atomic
def sign_off(*, update: Update, after: int, by: Reader) -> SignedOff:
    """Fill in every figure as it stands now and keep the words so. From now on neither changes.

    ``after`` is the version of the update that the person saw.

    Raises:
        ValidationError: it is signed off already, or a figure of it cannot be filled in.
        ChangedMeanwhile: somebody has changed the words since.
    """
    require(by, Permission.WRITE_PLANS)
    fresh = Update.objects.select_for_update().get(pk=update.pk)
    if is_signed_off(fresh):
        raise ValidationError("This update has been signed off already")
    if fresh.version != after:
        raise ChangedMeanwhile(fresh)
    if problems := problems_of(fresh.words, reader=by):
        raise ValidationError(problems)
    found = filled(fresh.words, current_moment())
    words, spans = _filled_in(fresh.words, found)
    signed = SignedOff.objects.create(update=fresh, words=words, at=clock.now(), by_id=by.user_id)
    for each, (start, end) in zip(found, spans, strict=True):
        _freeze(signed, each, start, end)
    note("Update signed off", fresh, plan=fresh.action.plan, by=by, detail=words)
    return signed


def _filled_in(text: str, found: list[Filled]) -> tuple[str, list[tuple[int, int]]]:
    """The text with every mark filled in, and where each figure then stands."""
    words, spans, done = "", [], 0
    for each in found:
        words += text[done : each.mark.start]
        spans.append((len(words), len(words) + len(each.words)))
        words += each.words
        done = each.mark.end
    return words + text[done:], spans


def _freeze(signed: SignedOff, each: Filled, start: int, end: int) -> None:
    figure, address = each.figure, FigureReference.parse(each.address)
    InsertedFigure.objects.create(
        signed_off=signed,
        mark=each.mark.words,
        measure=figure.definition.name,
        title=figure.definition.title,
        group=each.mark.team,
        shown=figure.shown,
        parts=figure.parts,
        period=figure.words,
        as_at=each.as_at,
        snapshot=address.snapshot,
        fingerprint=address.fingerprint,
        address=each.address,
        start=start,
        end=end,
    )
