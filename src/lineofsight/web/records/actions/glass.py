"""Breaking the glass: opening one record beyond one's reach for an hour, and what others say to it."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from lineofsight.core.calendars import ENGLAND_AND_WALES
from lineofsight.core.readings import Refused
from lineofsight.web.accounts.models import User
from lineofsight.web.records.alerts import alert
from lineofsight.web.records.glass import is_sealed, person_numbered
from lineofsight.web.records.models import BrokenGlass

OPEN_FOR = timedelta(hours=1)
SECOND_ANSWERS_WITHIN = timedelta(hours=24)
WORKING_DAYS_TO_REVIEW = 5


@transaction.atomic
def break_glass(*, number: str, category: str, reason: str, by: User) -> BrokenGlass:
    """Open the record with exactly this number to somebody for an hour. It is recorded, and the guardian is told.

    An attempt that finds nobody is recorded and told alike. The record of an adopted child opens only when a second
    person agrees.

    Raises:
        Refused: there is no reason or category.
    """
    if category not in dict(BrokenGlass.CATEGORIES):
        raise Refused("Choose what it is about.")
    now, person = timezone.now(), person_numbered(number)
    sealed = person is not None and is_sealed(person)
    glass = BrokenGlass.objects.create(
        person=person,
        user=by,
        category=category,
        reason=_said(reason),
        at=now,
        needs_second=sealed,
        until_at=now + OPEN_FOR if person and not sealed else None,
        review_by_on=ENGLAND_AND_WALES.add_working_days(timezone.localdate(now), WORKING_DAYS_TO_REVIEW),
    )
    alert("a second person is asked for" if sealed else "glass was broken")
    return glass


@transaction.atomic
def answer_as_second(glass: BrokenGlass, *, agreed: bool, by: User) -> BrokenGlass:
    """Let the record open for an hour, or not.

    Raises:
        Refused: it is their own, needs nobody, was answered already, or was asked for more than a day ago.
    """
    found = _locked(glass)
    now = timezone.now()
    if found.user_id == by.pk:
        raise Refused("Somebody else must answer what you asked for.")
    if not found.needs_second or found.second_at or now > found.at + SECOND_ANSWERS_WITHIN:
        raise Refused("This does not wait for an answer, or no longer.")
    found.second_at, found.second_by = now, by
    found.until_at = now + OPEN_FOR if agreed else None
    found.save(update_fields=["second_at", "second_by", "until_at"])
    return found


@transaction.atomic
def review(glass: BrokenGlass, *, was_right: bool, said: str, by: User) -> BrokenGlass:
    """Say whether it was right to break it.

    Raises:
        Refused: it is their own, they agreed to it, it was reviewed already, or nothing is said.
    """
    found = _locked(glass)
    if by.pk in {found.user_id, found.second_by_id}:
        raise Refused("Somebody else must review what you asked for or agreed to.")
    if found.reviewed_at:
        raise Refused("This has been reviewed already.")
    found.reviewed_at, found.reviewed_by = timezone.now(), by
    found.was_right, found.review = was_right, _said(said)
    found.save(update_fields=["reviewed_at", "reviewed_by", "was_right", "review"])
    return found


def _locked(glass: BrokenGlass) -> BrokenGlass:
    return BrokenGlass.objects.select_for_update(of=("self",)).get(pk=glass.pk)


def _said(reason: str) -> str:
    if not reason.strip():
        raise Refused("Say why.")
    return reason.strip()
