"""What the database itself refuses of a plan, whichever way somebody tries."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from lineofsight.web.improvement.board_guards import board_guards
from lineofsight.web.improvement.guards import REFUSALS, append_only, refusals_lifted
from lineofsight.web.improvement.models import Evidence, RatingGiven, Verification
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import (
    ON_TRACK,
    a_lead,
    a_plan,
    a_priority,
    a_rating,
    a_state,
    an_action,
    evidence,
    kept,
    verified_evidence,
)

pytestmark = pytest.mark.django_db
SAYS_NO_EVIDENCE = "there is none that has been verified"
SAYS_OWN = "evidence is verified by somebody who did not hand it in"


def a_green(action, state=None):
    return RatingGiven(
        action=action,
        state=state or a_state(action.plan, "Green"),
        rated_on=date(2024, 7, 1),
        confirmed_by=someone("director"),
    )


WAYS_TO_GREEN = {
    "save": lambda row: row.save(),
    "in bulk": lambda row: RatingGiven.objects.bulk_create([row]),
    "saved as old": lambda row: row.save_base(raw=True),
}


@pytest.mark.parametrize("way", WAYS_TO_GREEN)
def test_no_way_leads_to_green_without_evidence(way):
    action = an_action()
    evidence(action)
    verified_evidence(an_action(action.priority))

    with pytest.raises(DatabaseError, match=SAYS_NO_EVIDENCE), transaction.atomic():
        WAYS_TO_GREEN[way](a_green(action))

    assert RatingGiven.objects.count() == 0


@pytest.mark.parametrize("way", WAYS_TO_GREEN)
def test_green_is_given_with_evidence(way):
    action = an_action()
    verified_evidence(action)

    WAYS_TO_GREEN[way](a_green(action))

    assert RatingGiven.objects.get().state.name == "Green"


def test_evidence_that_was_turned_down_later_does_not_count():
    action = an_action()
    shown = verified_evidence(action)
    Verification.objects.create(evidence=shown, accepted=False, because="Half are missing", by=someone("director"))

    with pytest.raises(DatabaseError, match=SAYS_NO_EVIDENCE), transaction.atomic():
        a_green(action).save()


def test_evidence_that_was_withdrawn_or_revised_does_not_count():
    withdrawn, revised = an_action(), an_action()
    verified_evidence(withdrawn, withdrawn_at="2024-07-01T09:00:00+00:00")
    evidence(revised, revises=verified_evidence(revised))

    for action in (withdrawn, revised):
        with pytest.raises(DatabaseError, match=SAYS_NO_EVIDENCE), transaction.atomic():
            a_green(action).save()


def test_a_green_that_means_on_track_needs_none():
    action = an_action(a_priority(a_plan(ON_TRACK)))

    assert a_rating(action, "Green").state.needs_evidence is False


def test_the_green_of_another_plan_is_refused():
    action, other = an_action(), a_plan(ON_TRACK)

    with pytest.raises(DatabaseError, match="by the scale of its own plan"), transaction.atomic():
        a_green(action, a_state(other, "Green")).save()


def test_nobody_verifies_what_they_handed_in_lead_or_own():
    gave, leads, owns = someone("pod_manager"), someone("pod_manager"), someone("head_of_service")
    action = an_action(a_priority(owner=owns))
    a_lead(action, leads)
    shown = evidence(action, received_by=gave)

    for person in (gave, leads, owns):
        with pytest.raises(DatabaseError, match=SAYS_OWN), transaction.atomic():
            Verification.objects.create(evidence=shown, accepted=True, by=person)
    Verification.objects.create(evidence=shown, accepted=True, by=someone("quality_auditor"))

    assert Verification.objects.count() == 1


def test_a_rating_against_the_proposal_has_a_reason():
    with pytest.raises(DatabaseError), transaction.atomic():
        a_rating(an_action(), "Red", is_override=True)


@pytest.mark.parametrize("change", ("update", "delete"))
def test_what_was_written_down_stays(change):
    action = an_action()
    a_rating(action)
    statement = {
        "update": "UPDATE improvement_{} SET {} = {}",
        "delete": "DELETE FROM improvement_{0} WHERE {1} = {1}",
    }[change]

    for table, column in (("ratinggiven", "id"), ("ratingstate", "id"), ("historicalaction", "history_id")):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement.format(table, column, column))


def test_every_version_of_every_row_is_guarded():
    guarded = {guard.table for guard in (*append_only(), *board_guards())}
    tables = {model._meta.db_table for model in Evidence._meta.apps.get_app_config("improvement").get_models()}

    assert {table for table in tables if "historical" in table} <= guarded
    assert guarded <= tables


MAY_CHANGE = {  # what is worked out anew or ticked off, and what tells where a record came from
    "checkedtext",
    "comparison",
    "judgement",
    "linkedfigure",
    "possiblerecurrence",
    "readdocument",
    "reminder",
    "source",
    "waitingdocument",
}


def test_a_table_either_keeps_its_versions_or_is_only_added_to():
    guarded = {guard.table for guard in append_only()} | {guard.table for guard in board_guards()}
    models = Evidence._meta.apps.get_app_config("improvement").get_models()
    others = {model for model in models if model._meta.db_table not in guarded}

    assert {model._meta.model_name for model in others if not hasattr(model, "history")} == MAY_CHANGE


TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def test_every_guard_stands_in_the_database():
    vendor = connection.vendor
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[vendor])
        standing = {name for (name,) in cursor.fetchall()}

    put_up = (statement for guard in (*append_only(), *board_guards(), *REFUSALS) for statement in guard.on(vendor))
    wanted = {statement.split()[2] for statement in put_up if statement.startswith("CREATE TRIGGER")}
    assert "no_green_without_evidence" in wanted
    assert wanted <= standing


def test_what_was_accepted_once_is_put_back():
    action = an_action()
    with transaction.atomic(), refusals_lifted():
        a_green(action).save()

    with pytest.raises(DatabaseError, match=SAYS_NO_EVIDENCE), transaction.atomic():
        a_green(action).save()

    assert RatingGiven.objects.count() == 1


def test_each_version_is_kept():
    action = an_action(words="First words")
    action.words, action.version = "Second words", 2
    kept(action)

    assert list(action.history.values_list("version", "words")) == [(2, "Second words"), (1, "First words")]
