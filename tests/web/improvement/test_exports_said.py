"""What people signed, answered and decided of a plan comes in with it, and stays as it was."""

from __future__ import annotations

import json

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse

from lineofsight.core.readings import Refused
from lineofsight.web.improvement.actions.claims import check_plan
from lineofsight.web.improvement.actions.linking import link
from lineofsight.web.improvement.actions.progress import change_update
from lineofsight.web.improvement.actions.recurrences import compare_all, decide_recurrence
from lineofsight.web.improvement.actions.signing_off import sign_off
from lineofsight.web.improvement.actions.taking_in import take_in_plan
from lineofsight.web.improvement.exports.tables import IN_ORDER
from lineofsight.web.improvement.models import (
    CheckedText,
    ClaimAnswer,
    ClaimFound,
    Dependency,
    InsertedFigure,
    LinkedFigure,
    Plan,
    PossibleRecurrence,
    RecurrenceDecision,
    SignedOff,
    Source,
    ThemeDecision,
)
from lineofsight.web.improvement.models.recurrences import OTHER, SAME
from lineofsight.web.improvement.queries.claims import claims_of_plan
from lineofsight.web.improvement.queries.inserted import inserted_figure
from lineofsight.web.improvement.queries.recurrences import decided
from tests.factories.web_accounts import someone
from tests.factories.web_claims import a_claim
from tests.factories.web_exports import a_plan_spoken_of, as_written, written_elsewhere
from tests.factories.web_improvement import a_plan, an_action, kept, reader_as
from tests.factories.web_recurrences import OVERSIGHT, SUPERVISION, THEME, a_letter, a_possible_recurrence, asked_in

pytestmark = pytest.mark.django_db
OUTSIDE = {
    *("board", "seat", "oversight", "meeting", "agendaitem", "minute", "minutelink", "task"),
    *("escalation", "monitoringentry", "readdocument", "waitingdocument", "readfrom", "comparison", "reminder"),
}
COUNTED = {
    "linkedfigure": 2,
    "signedoff": 1,
    "insertedfigure": 1,
    "checkedtext": 1,
    "claimfound": 1,
    "claimanswer": 2,
    "possiblerecurrence": 2,
    "recurrencedecision": 4,
    "themedecision": 2,
}


def test_every_table_is_in_the_file_or_known_to_be_outside():
    every = {model._meta.model_name for model in apps.get_app_config("improvement").get_models()}
    told = {model._meta.model_name for model in IN_ORDER}

    assert {name for name in every if not name.startswith("historical")} - told == OUTSIDE


def test_what_people_said_is_in_the_file():
    tables = json.loads(written_elsewhere(a_plan_spoken_of))["tables"]

    assert {name: len(tables[name]) for name in COUNTED} == COUNTED


def test_what_belongs_to_other_plans_and_to_documents_is_not_in_the_file():
    plan, other = a_plan(), a_plan_spoken_of()
    an_action(plan=plan)
    about_document = {"kind": "readdocument", "about": "aaaaaaaaaaaa", "field": "lines", "digest": ""}
    CheckedText.objects.create(plan=plan, document=a_letter(read={}), **about_document)
    a_possible_recurrence(asked_in(2011, "Court work"), asked_in(2012, "Court work"))

    tables = json.loads(as_written(plan))["tables"]

    assert [name for name in COUNTED if tables[name]] == []
    assert json.loads(as_written(other))["tables"]["themedecision"]


def a_plan_that_waits_for_another():
    ours, theirs = an_action(plan=a_plan()), an_action()
    kept(Dependency(action=ours, waits_for=theirs))
    a_claim(theirs)
    return ours.plan


def test_claims_of_a_plan_that_this_one_only_names_stay_there():
    written = written_elsewhere(a_plan_that_waits_for_another)

    tables = json.loads(as_written(take_in_plan(written.encode())))["tables"]

    assert len(tables["action"]) == 2
    assert tables["update"] == tables["checkedtext"] == []


def test_a_proposal_that_nobody_decided_is_not_in_the_file():
    asked = asked_in(2018, "Court work")
    a_possible_recurrence(asked_in(2015, "Court work"), asked)

    tables = json.loads(as_written(a_plan(inspection=asked.inspection)))["tables"]

    assert [row["reference"] for row in tables["recommendation"]] == [asked.reference]
    assert tables["possiblerecurrence"] == []


def test_an_update_that_was_signed_off_comes_in_signed_off_with_its_figure(client):
    take_in_plan(written_elsewhere(a_plan_spoken_of).encode())
    signed, figure, writer = SignedOff.objects.get(), InsertedFigure.objects.get(), reader_as("director")

    with pytest.raises(ValidationError, match="signed off already"):
        sign_off(update=signed.update, after=1, by=writer)
    with pytest.raises(ValidationError, match="signed off"):
        change_update(update=signed.update, after=1, by=writer, words="Otherwise")
    assert signed.by.name == "Pat"
    assert not signed.by.is_active
    assert inserted_figure(figure.reference, reader=writer).then.shown == "83.0%"
    client.force_login(someone("director"))
    page = client.get(reverse("plan_action", args=[signed.update.action.reference])).content.decode()
    assert "83.0% (83 of 100)" in page
    assert "[[" not in page
    assert client.get(reverse("plan_figure", args=[figure.reference])).status_code == 200


@pytest.mark.parametrize(
    "model", (SignedOff, InsertedFigure, ClaimFound, ClaimAnswer, RecurrenceDecision, ThemeDecision)
)
def test_what_came_in_is_guarded_as_what_was_written_here(model):
    take_in_plan(written_elsewhere(a_plan_spoken_of).encode())

    for change in (lambda: model.objects.update(id=0), lambda: model.objects.all()._raw_delete("default")):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()
    assert model.objects.count() == COUNTED[model._meta.model_name]


def test_an_answered_claim_comes_in_answered_and_is_not_found_anew():
    plan = take_in_plan(written_elsewhere(a_plan_spoken_of).encode())
    before = list(ClaimFound.objects.values())

    check_plan(plan)

    shown = claims_of_plan(plan, reader=reader_as("director"))
    assert [claim.answer.answer for claim in shown.claims if claim.row.words == "63%"] == ["corrected"]
    assert [row for row in ClaimFound.objects.values() if row in before] == before
    assert ClaimFound.objects.filter(words="63%").count() == 1


def two_plans_elsewhere():
    """Two plans that answer the same two inspections: one written down before anything was decided, the other after."""
    with transaction.atomic():
        earlier, later = asked_in(2015, OVERSIGHT), asked_in(2018, SUPERVISION)
        plans = [a_plan(title=title, inspection=later.inspection) for title in ("First", "Second")]
        for plan in plans:
            Source.objects.create(plan=plan, inspection=earlier.inspection)
        link(record=later, figures=["assessments_in_time"], by=reader_as("director"))
        first = as_written(plans[0])
        compare_all()
        row = PossibleRecurrence.objects.get()
        decide_recurrence(recurrence=row, answer=SAME, theme=THEME, by=reader_as("director"))
        second = as_written(plans[1])
        transaction.set_rollback(True)
    return first.encode(), second.encode()


def test_what_was_decided_elsewhere_joins_what_is_known_here():
    first, second = two_plans_elsewhere()
    take_in_plan(first)
    compare_all()
    proposed = PossibleRecurrence.objects.get()

    take_in_plan(second)

    assert PossibleRecurrence.objects.get() == proposed
    assert [(each.row, each.decision.answer) for each in decided()] == [(proposed, SAME)]
    assert ThemeDecision.objects.count() == 2
    assert LinkedFigure.objects.get().indicator == "assessments_in_time"


def test_what_was_decided_here_stands():
    first, second = two_plans_elsewhere()
    take_in_plan(first)
    compare_all()
    by = reader_as("director")
    decide_recurrence(recurrence=PossibleRecurrence.objects.get(), answer=OTHER, because="Ours", by=by)

    take_in_plan(second)

    assert [each.decision.because for each in decided()] == ["Ours"]
    assert RecurrenceDecision.objects.count() == 1


@pytest.mark.parametrize(
    ("table", "change", "said"),
    (
        ("themedecision", {"about": "aaaaaaaaaaaa"}, "of what is no part of it"),
        ("checkedtext", {"about": "aaaaaaaaaaaa"}, "of what is no part of it"),
        ("possiblerecurrence", {"earlier": "aaaaaaaaaaaa", "later": "bbbbbbbbbbbb"}, "of what is no part of it"),
        ("insertedfigure", {"shown": "93.0%"}, "not what was signed off in its place"),
        ("insertedfigure", {"address": "nowhere"}, "is not a figure's reference"),
        ("claimfound", {"verdict": "splendid"}, "a verdict that there is not"),
        ("claimanswer", {"because": "", "answer": "explained"}, "or it was changed afterwards"),
        ("recurrencedecision", {"answer": "perhaps"}, "or it was changed afterwards"),
        ("signedoff", {"by": None}, "or it was changed afterwards"),
    ),
)
def test_what_nobody_can_have_said_is_refused(table, change, said):
    whole = json.loads(written_elsewhere(a_plan_spoken_of))
    for row in whole["tables"][table]:
        row.update(change)

    with pytest.raises(Refused, match=said):
        take_in_plan(json.dumps(whole).encode())

    assert not Plan.objects.exists()
    assert not SignedOff.objects.exists()
