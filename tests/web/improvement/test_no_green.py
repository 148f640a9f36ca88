"""Green is refused without evidence that somebody else has verified, on every way there is to it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.core.readings import Refused
from lineofsight.formats.filled_in import FilledRow
from lineofsight.web.improvement.actions.bulk import take_sheet_in
from lineofsight.web.improvement.actions.ratings import confirm_rating
from lineofsight.web.improvement.actions.taking_in import take_in_plan
from lineofsight.web.improvement.exports.bulk_sheet import RATING, REFERENCE, VERSION, WHY_RATING
from lineofsight.web.improvement.models import Plan, RatingGiven
from tests.factories.web_accounts import someone
from tests.factories.web_exports import as_written
from tests.factories.web_improvement import (
    a_rating,
    a_state,
    an_action,
    evidence,
    reader_as,
    verified_evidence,
)

pytestmark = pytest.mark.django_db


def turned_down(action):
    verified_evidence(action).verifications.create(accepted=False, because="Half missing", by=someone("director"))


def withdrawn(action):
    verified_evidence(action, withdrawn_at=timezone.now() - timedelta(minutes=5))


def revised(action):
    evidence(action, revises=verified_evidence(action))


def of_another_action(action):
    verified_evidence(an_action(action.priority))


NOT_ENOUGH = {
    "nothing": lambda _: None,
    "not verified": evidence,
    "turned down": turned_down,
    "withdrawn": withdrawn,
    "revised since": revised,
    "of another action": of_another_action,
}


def on_the_page(action, client):
    """By the form, as somebody who may rate."""
    client.force_login(someone("director", name="Whoever rates"))
    today = timezone.localdate()
    typed = {"rated_on_day": today.day, "rated_on_month": today.month, "rated_on_year": today.year, "because": "So."}
    answer = client.post(
        reverse("rate_action", args=[action.reference]), typed | {"state": a_state(action.plan, "Green").pk}
    )
    if answer.status_code == 200:
        raise ValidationError(answer.content.decode())


def by_the_action(action, _client):
    confirm_rating(action=action, state=a_state(action.plan, "Green"), by=reader_as(), because="Because I say so")


def on_a_sheet(action, _client):
    said = {REFERENCE: action.reference, VERSION: str(action.version), RATING: "Green"}
    row = FilledRow(2, said | {WHY_RATING: "So."})
    taken = take_sheet_in(plan=action.plan, rows=[row], by=reader_as(), is_preview=False)
    if not taken.is_saved:
        raise ValidationError(taken.refusals)


def by_saving_a_row(action, _client):
    with transaction.atomic():
        a_rating(action, "Green")


def by_sql(action, _client):
    amber = a_rating(action, "Amber")
    names = ["rated_on", "sentence", "delivery", "completion", "impact", "is_override", "because", "confirmed_at"]
    columns = ", ".join(["action_id", *names, "confirmed_by_id"])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO improvement_ratinggiven (state_id, {columns}) "  # noqa: S608 - no text of anybody's
            f"SELECT %s, {columns} FROM improvement_ratinggiven WHERE id = %s",
            [a_state(action.plan, "Green").pk, amber.pk],
        )


def by_sql_afterwards(action, _client):
    """An amber that stands already, changed into a green."""
    amber = a_rating(action, "Amber")
    with transaction.atomic(), connection.cursor() as cursor:
        green = a_state(action.plan, "Green").pk
        cursor.execute("UPDATE improvement_ratinggiven SET state_id = %s WHERE id = %s", [green, amber.pk])


def by_a_looser_scale(_action, _client):
    """A green that no longer needs any evidence."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE improvement_ratingstate SET needs_evidence = %s", [False])


WAYS = {
    "the page": on_the_page,
    "the action": by_the_action,
    "a sheet": on_a_sheet,
    "a saved row": by_saving_a_row,
    "a new row in SQL": by_sql,
    "a changed row in SQL": by_sql_afterwards,
    "a scale changed in SQL": by_a_looser_scale,
}
GREEN_WITH_EVIDENCE = ("the page", "the action", "a sheet", "a saved row", "a new row in SQL")


def greens():
    return RatingGiven.objects.filter(state__name="Green").count()


@pytest.mark.parametrize("shown", NOT_ENOUGH)
@pytest.mark.parametrize("way", WAYS)
def test_no_way_leads_to_green_without_verified_evidence(way, shown, client):
    action = an_action()
    NOT_ENOUGH[shown](action)

    with pytest.raises((ValidationError, DatabaseError)):
        WAYS[way](action, client)

    assert greens() == 0


@pytest.mark.parametrize("way", GREEN_WITH_EVIDENCE)
def test_each_of_them_leads_there_with_it(way, client):
    action = an_action()
    verified_evidence(action)

    WAYS[way](action, client)

    assert greens() == 1


def from_elsewhere(shown):
    """What another site wrote of a plan with a green that rests on this; its rows are gone from here."""
    with transaction.atomic():
        action = an_action()
        piece = verified_evidence(action)
        rating = a_rating(action, "Green", confirmed_at=timezone.now() + timedelta(minutes=1))
        written = json.loads(as_written(action.plan))
        transaction.set_rollback(True)
    tables = written["tables"]
    if shown == "nothing":
        tables["verification"], tables["evidence"] = [], []
        tables["historicalevidence"] = []
    elif shown == "not verified":
        tables["verification"] = []
    elif shown == "turned down":
        tables["verification"][0] |= {"accepted": False, "because": "Half missing"}
    elif shown == "verified afterwards":
        tables["verification"][0]["at"] = (rating.confirmed_at + timedelta(days=1)).isoformat()
    elif shown == "withdrawn":
        tables["evidence"][0]["withdrawn_at"] = piece.received_at.isoformat()
    elif shown == "revised":
        newer = dict(tables["evidence"][0]) | {"row": 2, "reference": "x" * 12, "revises": 1}
        tables["evidence"].append(newer)
    elif shown == "turned down later":
        again = dict(tables["verification"][0])
        tables["verification"].append(again | {"row": 2, "accepted": False, "because": "Half missing"})
    return json.dumps(written).encode()


@pytest.mark.parametrize(
    "shown",
    ("nothing", "not verified", "turned down", "turned down later", "withdrawn", "revised", "verified afterwards"),
)
def test_a_plan_of_another_site_brings_no_green_without_it(shown):
    written = from_elsewhere(shown)

    with pytest.raises(Refused):
        take_in_plan(written)

    assert Plan.objects.count() == 0


def test_a_plan_of_another_site_brings_a_green_with_it():
    take_in_plan(from_elsewhere("verified"))

    assert greens() == 1


@settings(max_examples=15)
@given(st.lists(st.sampled_from((*sorted(NOT_ENOUGH), "enough")), min_size=1, max_size=4))
def test_whatever_was_handed_in_green_takes_one_piece_that_counts(pieces):
    """The action's word and the database's word are the same, whatever evidence there is."""
    with transaction.atomic():
        action = an_action()
        for piece in pieces:
            (verified_evidence if piece == "enough" else NOT_ENOUGH[piece])(action)
        answers = {way: _is_given(WAYS[way], action) for way in ("the action", "a saved row")}
        transaction.set_rollback(True)

    assert answers == dict.fromkeys(answers, "enough" in pieces)


def _is_given(way, action):
    try:
        with transaction.atomic():
            way(action, None)
    except (ValidationError, DatabaseError):
        return False
    return True
