"""Confirming the rating that the facts lead to, or giving another and saying why."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.core.proposals import why_refused
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Action, KeptFile, RatingGiven, RatingPublished, RatingState
from lineofsight.web.improvement.queries.standing import standing_of
from lineofsight.web.improvement.rules import require


@transaction.atomic
def confirm_rating(
    *, action: Action, state: RatingState, by: Reader, rated_on: date | None = None, because: str = ""
) -> RatingGiven:
    """Rate an action as of a day, today where none is named. Another state than is proposed needs a reason.

    A state that says that there is evidence is refused without evidence that somebody else has verified, whatever the
    reason; the database refuses it as well.

    Raises:
        ValidationError: the state is none of the plan's scale, is refused, or goes without the reason that it needs.
    """
    require(by, Permission.CONFIRM_RATINGS)
    rated_on = rated_on or clock.today()
    if rated_on > clock.today():
        raise ValidationError({"rated_on": "An action cannot be rated as of a day to come"})
    standing = standing_of(action, on=rated_on)
    if state not in standing.states:
        raise ValidationError({"state": "Choose a state of the rating scale of this plan"})
    if refused := why_refused(standing.scale.scale, state.name, standing.facts):
        raise ValidationError({"state": refused})
    is_override = standing.proposed != state
    if is_override and not because.strip():
        raise ValidationError({"because": f"Say why it is not as proposed. {standing.proposal.because}"})
    given = RatingGiven.objects.create(
        action=action,
        state=state,
        rated_on=rated_on,
        proposed=standing.proposed,
        sentence=standing.proposal.because,
        delivery=standing.facts.timing(rated_on, some_delay_days=standing.scale.scale.some_delay_days).name.lower(),
        completion=standing.facts.completion.name.lower(),
        impact=standing.facts.impact.name.lower(),
        is_override=is_override,
        because=because,
        confirmed_at=clock.now(),
        confirmed_by_id=by.user_id,
    )
    what = "Rated otherwise than proposed" if is_override else "Rating confirmed"
    detail = f"{state.name}: {because or standing.proposal.because}"
    note(what, action, plan=action.plan, by=by, detail=detail)
    return given


@transaction.atomic
def record_published_rating(
    *, action: Action, words: str, rated_on: date, by: Reader, document: KeptFile | None = None
) -> RatingPublished:
    """Write down which rating a document gives an action. It is what the document says, and proves nothing."""
    require(by, Permission.CHANGE_PLANS)
    names = {state.name.casefold(): state for scale in action.plan.scales.all()[::-1] for state in scale.states.all()}
    said = RatingPublished.objects.create(
        action=action,
        state=names.get(words.strip().casefold()),
        words=words.strip(),
        rated_on=rated_on,
        document=document,
        recorded_at=clock.now(),
        recorded_by_id=by.user_id,
    )
    note("Published rating recorded", action, plan=action.plan, by=by, detail=said.words)
    return said
