"""A claim that was found, an update that may be signed off, and a figure that was."""

from __future__ import annotations

from datetime import date

from lineofsight.web.accounts.models import User
from lineofsight.web.improvement.actions.claims import check_record
from lineofsight.web.improvement.models import Action, ClaimFound, InsertedFigure, SignedOff, Update
from tests.factories.web_improvement import kept

SLIP = "63% (52 out of 81) of the cases audited were good."


def an_update(action: Action, **details: object) -> Update:
    """What somebody said of an action on a day."""
    return kept(Update(action=action, **{"words": SLIP, "said_on": date(2024, 6, 1)} | details))


def a_claim(action: Action) -> ClaimFound:
    """What is wrong with an update of the action."""
    update = an_update(action)
    check_record(update)
    return ClaimFound.objects.get(text__about=update.reference, verdict="does not agree")


def a_frozen_figure(action: Action, *, by: User) -> InsertedFigure:
    """A figure that stands in an update of the action, which was signed off."""
    shown = "83.0% (83 of 100)"
    signed = SignedOff.objects.create(
        update=an_update(action, words="[[assessments_in_time 2025-04]]"), words=shown, by=by
    )
    return InsertedFigure.objects.create(
        signed_off=signed,
        mark="[[assessments_in_time 2025-04]]",
        measure="assessments_in_time",
        title="Assessments in time",
        shown="83.0%",
        parts="83 of 100",
        period="April 2025",
        as_at=date(2025, 6, 10),
        snapshot="20250610-846-test",
        fingerprint="0f1e2d3c",
        address="20250610-846-test/assessments_in_time/2025-04-01..2025-04-30/whole/0f1e2d3c",
        start=0,
        end=len(shown),
    )
