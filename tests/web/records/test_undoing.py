"""Undoing a load puts back every table, to the last byte; loads on top of it must be undone first."""

from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps

from lineofsight.core.readings import Reading, Refused
from lineofsight.synthesis.council import coverage_of, make_council
from lineofsight.web.accounts.models import Team
from lineofsight.web.records.actions import load, undo
from lineofsight.web.records.models import Identity, Joined, Load, Person
from tests.factories.loads import AS_AT, load_rows
from tests.factories.web_accounts import appointed, someone
from tests.factories.web_records import a_restriction

pytestmark = pytest.mark.django_db

ADA = {"child_id": "c1", "forename": "Ada", "surname": "Example", "born_on": "2015-02-28", "upn": "A1"}
HELD = {
    "people": [ADA],
    "assessments": [{"assessment_id": "a1", "child_id": "c1", "started_on": "2025-01-06"}],
    "involvements": [{"child_id": "c1", "worker_id": "w1", "team_id": "T1", "started_on": "2025-01-06"}],
    "teams": [{"team_id": "T1", "name": "First"}],
}
WORKED_OUT = {"Allocation", "Deadline", "PossibleDuplicate"}
"""Made anew, and so under other numbers, wherever a load or its undoing changed them."""


def everything() -> dict[str, list[dict[str, object]]]:
    """Every row of every table of the site, less the loads themselves."""
    found = {}
    for model in apps.get_models():
        if model._meta.app_label in {"records", "accounts"} and model is not Load:
            left_out = {"id", "reference", "found_at"} if model.__name__ in WORKED_OUT else set()
            rows = [
                {name: value for name, value in row.items() if name not in left_out}
                for row in model.objects.order_by("pk").values()
            ]
            found[model.__name__] = sorted(rows, key=str) if left_out else rows
    return found


def test_undoing_the_only_load_leaves_nothing():
    before = everything()

    made = undo(load_rows(HELD), by=someone("performance_analyst", username="undoer"))

    assert made.undone_by.username == "undoer"
    after = everything()
    assert {name: rows for name, rows in after.items() if name not in {"User", "Appointment", "AccountEvent"}} == {
        name: rows for name, rows in before.items() if name not in {"User", "Appointment", "AccountEvent"}
    }


def test_undoing_a_second_load_restores_every_byte():
    load_rows(HELD)
    before = everything()

    second = load_rows(
        {
            "people": [
                ADA | {"forename": "Adah", "born_on": "2015-03-01"},
                {"child_id": "c2", "forename": "Ben", "surname": "Example", "born_on": "2015-02-28"},
                {"child_id": "c3", "forename": "Adah", "surname": "Example", "born_on": "2015-03-01"},
            ],
            "assessments": [
                {"assessment_id": "a1", "child_id": "c2", "started_on": "2025-01-07", "authorised_on": "2025-02-07"},
                {"assessment_id": "a2", "child_id": "c2", "started_on": "2025-02-06"},
            ],
            "involvements": [{"child_id": "c2", "worker_id": "w2", "team_id": "T2", "started_on": "2025-02-06"}],
            "teams": [{"team_id": "T1", "name": "First no more", "parent_team_id": "T2"}, {"team_id": "T2"}],
        }
    )
    assert everything() != before

    undo(second, by=None)

    assert everything() == before


def test_undoing_a_load_parts_those_whom_it_joined():
    load_rows({"people": [ADA]}, source="one")
    load_rows({"people": [{"child_id": "x", "surname": "Example", "born_on": "2015-02-28"}]}, source="other")
    before = everything()

    third = load_rows(
        {"people": [{"child_id": "x", "surname": "Example", "born_on": "2015-02-28", "upn": "A1"}]}, source="other"
    )
    assert (Person.objects.count(), Joined.objects.count()) == (1, 1)

    undo(third, by=None)

    assert everything() == before


def test_a_load_whose_rows_a_later_one_changed_says_which():
    first = load_rows(HELD)
    load_rows({"people": [ADA | {"forename": "Adah"}]}, as_at=date(2025, 4, 1), source="case system")

    with pytest.raises(Refused, match="Undo them first: case system, loaded"):
        undo(first, by=None)


def test_a_load_whose_rows_no_later_one_changed_can_be_undone_out_of_turn():
    first = load_rows(HELD)
    load_rows({"people": [{"child_id": "c2", "forename": "Ben"}]})

    undo(first, by=None)

    assert [*Identity.objects.values_list("child_id", flat=True)] == ["c2"]


def test_a_load_is_undone_once():
    made = undo(load_rows(HELD), by=None)

    with pytest.raises(Refused, match="already"):
        undo(made, by=None)


def test_a_child_of_whom_another_load_tells_stays():
    first = load_rows({"people": [ADA]})
    load_rows({"contacts": [{"contact_id": "k", "child_id": "c1"}], "people": [ADA]})

    undo(first, by=None)

    assert [str(person) for person in Person.objects.all()] == ["Name not recorded"]


def test_whose_record_was_restricted_is_not_forgotten():
    made = load_rows(HELD)
    a_restriction(Person.objects.get(), owner=someone("head_of_service"))

    undo(made, by=None)

    assert Person.objects.get().restrictions.count() == 1


def test_a_team_with_somebody_in_it_stays():
    made = load_rows(HELD)
    appointed(someone(None), "pod_manager", team=Team.objects.get())

    undo(made, by=None)

    assert Team.objects.get().name == "First"


def test_a_whole_council_comes_and_goes():
    before = everything()
    tables = make_council("846", 150, 2, 5, AS_AT)
    made = load(
        [Reading("synthetic", [], tables, [], coverage_of(tables))],
        source="case system", authority="846", as_at=AS_AT, by=None,
    )  # fmt: skip
    assert Person.objects.count() >= 150

    undo(made, by=None)

    assert everything() == before
