"""Handing in what shows that an action is done, and verifying what somebody else handed in."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.core.figures import FigureReference
from lineofsight.core.readings import Refused
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, change, withdraw
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.actions.files import HandedIn, keep_file
from lineofsight.web.improvement.models import Action, Evidence, Verification
from lineofsight.web.improvement.queries.verified import people_since
from lineofsight.web.improvement.rules import require

CHECKED_ALREADY = "Somebody has checked this evidence as it stands. Hand in a revision of it instead"
NO_FIGURE = "This is not the address of a figure. Copy it from the page of the figure"
TOO_NEAR = "Somebody who did not hand it in, and has not led or owned the action since then, has to verify it"


@transaction.atomic
def give_evidence(  # noqa: PLR0913 - the facts that evidence is made of
    *,
    action: Action,
    words: str,
    dated_on: date,
    by: Reader,
    file: HandedIn | None = None,
    figure: str = "",
    revises: Evidence | None = None,
) -> Evidence:
    """Hand in evidence: a file, or the address of a figure. It counts once somebody else has verified it.

    Evidence that it revises counts no longer, though it had been verified.

    Raises:
        ValidationError: it is both or neither, dated in the future, or revises what is revised already.
    """
    require(by, Permission.WRITE_PLANS)
    if dated_on > clock.today():
        raise ValidationError({"dated_on": "The date of evidence cannot be in the future"})
    if (file is None) == (not figure):
        raise ValidationError("Hand in a file, or name a figure by its address, and not both")
    _refuse_what_is_no_figure(figure)
    _refuse_a_second_revision(action, revises)
    evidence = add(
        Evidence(
            action=action,
            words=words,
            dated_on=dated_on,
            file=keep_file(handed_in=file, by=by) if file else None,
            figure=figure,
            revises=revises,
            received_at=clock.now(),
            received_by_id=by.user_id,
        ),
        by=by,
    )
    note("Evidence handed in", evidence, plan=action.plan, by=by, detail=words)
    return evidence


def _refuse_what_is_no_figure(figure: str) -> None:
    try:
        FigureReference.parse(figure) if figure else None
    except Refused:
        raise ValidationError({"figure": NO_FIGURE}) from None


def _refuse_a_second_revision(action: Action, revises: Evidence | None) -> None:
    if revises is not None and (revises.action_id != action.pk or Evidence.objects.filter(revises=revises).exists()):
        raise ValidationError({"revises": "Choose the latest revision of this evidence"})


@transaction.atomic
def verify_evidence(*, evidence: Evidence, accepted: bool, by: Reader, because: str = "") -> Verification:
    """Say whether evidence shows what it is said to show. The latest word counts.

    Raises:
        ValidationError: this person handed it in, or has led or owned the action since then; or it is turned down
            without a reason.
    """
    require(by, Permission.VERIFY_EVIDENCE)
    if by.user_id in {evidence.received_by_id, *people_since(evidence.action, evidence.received_at)}:
        raise ValidationError(TOO_NEAR)
    if evidence.withdrawn_at or Evidence.objects.filter(revises=evidence, withdrawn_at=None).exists():
        raise ValidationError("This evidence has been withdrawn or revised, so there is nothing to verify")
    if not accepted and not because.strip():
        raise ValidationError({"because": "Say why it does not show it"})
    verification = Verification.objects.create(
        evidence=evidence, accepted=accepted, because=because, at=clock.now(), by_id=by.user_id
    )
    what = "Evidence verified" if accepted else "Evidence turned down"
    note(what, evidence, plan=evidence.action.plan, by=by, detail=because)
    return verification


def change_evidence(*, evidence: Evidence, after: int, by: Reader, **values: object) -> Evidence:
    """Put into other words what evidence shows, or correct its date, while nobody has checked it.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: somebody has checked it as it stands, or it would be of a day to come.
    """
    require(by, Permission.WRITE_PLANS)
    refuse_what_is_checked(evidence)
    if values.get("dated_on", evidence.dated_on) > clock.today():
        raise ValidationError({"dated_on": "The date of evidence cannot be in the future"})
    return change(record=evidence, after=after, values=values, by=by, plan=evidence.action.plan)


def refuse_what_is_checked(evidence: Evidence) -> None:
    """A word on evidence is about what it said then, so it says the same from then on.

    Raises:
        ValidationError: somebody has said whether it shows what it is said to show.
    """
    if evidence.verifications.exists():
        raise ValidationError(CHECKED_ALREADY)


def withdraw_evidence(*, evidence: Evidence, after: int, because: str, by: Reader) -> Evidence:
    """Take evidence out of use. A rating that rested on it stays in the history, and no new one can rest on it.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: no reason is given.
    """
    require(by, Permission.WRITE_PLANS)
    return withdraw(record=evidence, after=after, because=because, by=by, plan=evidence.action.plan)
