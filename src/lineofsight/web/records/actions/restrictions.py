"""Restricting a record, and deciding whether a restriction stays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from lineofsight.core.readings import Refused
from lineofsight.web.accounts.models import User
from lineofsight.web.records.models import Person, Restriction, RestrictionDecision, SharedWith

LONGEST_UNTIL_REVIEW = timedelta(days=90)


@transaction.atomic
def restrict(  # noqa: PLR0913 - the facts that a restriction must have
    person: Person,
    *,
    kind: str,
    reason: str,
    owner: User,
    review_on: date,
    by: User,
    shared_with: Iterable[User] = (),
    addresses_only: bool = False,
) -> Restriction:
    """Keep a record, or only where the person lives, from all but the owner and those named. It counts at once.

    Raises:
        Refused: there is no reason, or the review is not within 90 days.
    """
    today = timezone.localdate()
    made = Restriction.objects.create(
        person=person,
        kind=kind,
        reason=_said(reason),
        owner=owner,
        made_by=by,
        from_on=today,
        review_on=_in_time(review_on, today),
        addresses_only=addresses_only,
    )
    SharedWith.objects.bulk_create(SharedWith(restriction=made, user=user) for user in set(shared_with))
    return made


@transaction.atomic
def keep(restriction: Restriction, *, reason: str, review_on: date, by: User) -> RestrictionDecision:
    """Let it stand until it is reviewed again.

    Raises:
        Refused: there is no reason, or the next review is not within 90 days.
    """
    restriction.review_on = _in_time(review_on, timezone.localdate())
    restriction.save(update_fields=["review_on"])
    return _decided(restriction, "keep", reason, by)


@transaction.atomic
def lift(restriction: Restriction, *, reason: str, by: User) -> RestrictionDecision:
    """Open the record again to everybody whose reach it is in.

    Raises:
        Refused: there is no reason.
    """
    restriction.lifted_on = timezone.localdate()
    restriction.save(update_fields=["lifted_on"])
    return _decided(restriction, "lift", reason, by)


@transaction.atomic
def share(restriction: Restriction, *, user: User, reason: str, by: User) -> RestrictionDecision:
    """Name one more person who may open the record, if it is within their reach.

    Raises:
        Refused: there is no reason.
    """
    SharedWith.objects.get_or_create(restriction=restriction, user=user)
    return _decided(restriction, "share", f"{user.name}: {_said(reason)}", by)


def _decided(restriction: Restriction, decision: str, reason: str, by: User) -> RestrictionDecision:
    return RestrictionDecision.objects.create(
        restriction=restriction, at=timezone.now(), by=by, decision=decision, reason=_said(reason)
    )


def _said(reason: str) -> str:
    if not reason.strip():
        raise Refused("Say why.")
    return reason.strip()


def _in_time(review_on: date, today: date) -> date:
    if not today <= review_on <= today + LONGEST_UNTIL_REVIEW:
        raise Refused("The review must be within 90 days.")
    return review_on
