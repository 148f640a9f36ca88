"""Loading: new rows in, changed ones over the old, the same left alone; all of it, or nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lineofsight.core.readings import Reading, Refusal, Refused
from lineofsight.web.records.actions import load
from lineofsight.web.records.models import CANONICAL, Displaced, Load, Person, model_of
from tests.factories.loads import AS_AT, a_reading, load_rows
from tests.factories.snapshots import tells_all_of
from tests.factories.web_accounts import someone

pytestmark = pytest.mark.django_db

ASSESSMENT = {"assessment_id": "a1", "child_id": "c1", "started_on": "2025-03-03"}


def rows(table: str, *names: str) -> list[tuple[object, ...]]:
    return list(model_of(table).objects.order_by("pk").values_list(*names))


def test_every_kind_of_value_is_kept_as_it_was_given():
    load_rows(
        {
            "people": [{"child_id": "c1", "forename": "Ada", "born_on": "2015-02-28", "has_ehc_plan": False}],
            "return_interviews": [{"child_id": "c1", "returned_at": "2025-03-30T23:30:00+00:00"}],
            "workers": [{"worker_id": "w", "full_time_equivalent": 0.8, "caseload": 17}],
        }
    )

    assert rows("people", "forename", "born_on", "has_ehc_plan", "is_mother") == [
        ("Ada", date(2015, 2, 28), False, None)
    ]
    assert rows("return_interviews", "returned_at") == [(datetime(2025, 3, 30, 23, 30, tzinfo=UTC),)]
    assert rows("workers", "full_time_equivalent", "caseload") == [(0.8, 17)]


def test_a_column_of_the_table_is_never_taken_for_the_system_it_came_from():
    load_rows({"referrals": [{"child_id": "c1", "referred_on": "2025-03-03", "source": "3F"}]}, source="the system")

    assert rows("referrals", "system", "source") == [("the system", "3F")]


def test_a_load_says_what_became_of_each_row():
    analyst = someone("performance_analyst")
    refusal = Refusal("made by a test", "List 4", 7, "started_on", "soon", "is no date")

    made = load_rows({"assessments": [ASSESSMENT]}, by=analyst, refusals=[refusal])

    found = Load.objects.get()
    assert (found.pk, found.source, found.authority, found.as_at) == (made.pk, "case system", "846", AS_AT)
    assert found.made_by == analyst
    assert found.taken == {
        "assessments": {"new": 1, "changed": 0, "same": 0},
        "people": {"new": 1, "changed": 0, "same": 0},
    }
    assert (found.refusals_in_all, found.refusals[0]["line"]) == (1, 7)
    assert found.coverage["assessments"]["history"] is True
    assert [file["name"] for file in found.files] == ["made by a test"]


def test_a_second_load_changes_rows_in_place_and_leaves_the_same_alone():
    first = load_rows({"assessments": [ASSESSMENT, ASSESSMENT | {"assessment_id": "a2"}]}, file="first")
    before = rows("assessments", "pk", "assessment_id", "load")

    later = ASSESSMENT | {"authorised_on": "2025-03-20"}
    second = load_rows({"assessments": [later, ASSESSMENT | {"assessment_id": "a2"}, {"assessment_id": "a3"}]})

    assert second.taken["assessments"] == {"new": 1, "changed": 1, "same": 1}
    after = rows("assessments", "pk", "assessment_id", "load")
    assert [row[0] for row in after[:2]] == [row[0] for row in before]
    assert [row[1:] for row in after] == [("a1", second.pk), ("a2", first.pk), ("a3", second.pk)]
    assert rows("assessments", "authorised_on")[0] == (date(2025, 3, 20),)
    assert [*Displaced.objects.values_list("table", "row", "brought_by", "before")] == [
        ("assessments", before[0][0], first.pk, {"authorised_on": None, "source_ref": "example#assessments!1"})
    ]


def test_a_first_load_keeps_nothing_displaced():
    load_rows({"assessments": [ASSESSMENT]})

    assert Displaced.objects.count() == 0


def test_what_a_source_cannot_fill_stays_as_it_was():
    load_rows({"assessments": [ASSESSMENT | {"worker_id": "w1", "authorised_on": "2025-03-10"}]})

    told = tells_all_of("assessments")
    poorer = {"assessments": type(told)(told.columns - {"worker_id"}), "people": tells_all_of("people")}
    load_rows({"assessments": [ASSESSMENT]}, coverage=poorer)

    assert rows("assessments", "worker_id", "authorised_on") == [("w1", None)]


def test_a_row_that_a_later_file_lacks_stays():
    load_rows({"assessments": [ASSESSMENT]})

    load_rows({"assessments": [ASSESSMENT | {"assessment_id": "a2"}]})

    assert rows("assessments", "assessment_id") == [("a1",), ("a2",)]


def test_two_systems_may_have_the_same_number():
    load_rows({"assessments": [ASSESSMENT]}, source="one")
    load_rows({"assessments": [ASSESSMENT]}, source="other")

    assert rows("assessments", "system", "assessment_id") == [("one", "a1"), ("other", "a1")]


def test_of_two_rows_with_one_key_the_first_is_taken():
    made = load_rows({"assessments": [ASSESSMENT, ASSESSMENT | {"started_on": "2025-03-04"}]})

    assert rows("assessments", "started_on") == [(date(2025, 3, 3),)]
    assert made.taken["assessments"]["new"] == 1
    assert [(each["line"], each["column"], each["value"], each["reason"]) for each in made.refusals] == [
        (2, "assessment_id", "a1", "the same key stands at example#assessments!1")
    ]


def test_of_two_files_with_one_key_the_first_is_taken():
    readings = [a_reading({"assessments": [ASSESSMENT]}, file=name) for name in ("b.csv", "a.csv")]

    made = load(readings, source="case system", authority="846", as_at=AS_AT, by=None)

    assert made.taken["assessments"]["new"] == 1
    assert {each["column"] for each in made.refusals} == {"assessment_id", "child_id"}


def test_a_row_about_a_child_who_is_in_no_list_of_people_has_a_person_all_the_same():
    reading = a_reading({"contacts": [{"contact_id": "k1", "child_id": "nobody"}]})
    del reading.tables["people"]

    load([reading], source="case system", authority="846", as_at=AS_AT, by=None)

    assert [str(person) for person in Person.objects.all()] == ["Name not recorded"]
    assert rows("contacts", "person") == [(Person.objects.get().pk,)]


def test_a_row_without_a_child_has_no_person():
    load_rows({"contacts": [{"contact_id": "k1", "child_id": None}]})

    assert rows("contacts", "person") == [(None,)]


@pytest.mark.parametrize("source", ("", "  ", "x" * 101))
def test_a_source_must_have_a_name(source):
    with pytest.raises(Refused, match="which system"):
        load([a_reading({})], source=source, authority="846", as_at=AS_AT, by=None)


def everything() -> dict[str, list[object]]:
    models = [*CANONICAL.values(), Person, Load]
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def test_what_is_refused_changes_nothing():
    load_rows({"assessments": [ASSESSMENT]})
    before = everything()
    changed = a_reading({"assessments": [ASSESSMENT | {"started_on": "2025-03-05"}]}, file="same.csv")

    with pytest.raises(Refused, match="Two files are called"):
        load([changed, a_reading({}, file="same.csv")], source="case system", authority="846", as_at=AS_AT, by=None)

    assert everything() == before


@pytest.mark.django_db(transaction=True)
def test_a_load_that_breaks_off_leaves_nothing_behind():
    load_rows({"assessments": [ASSESSMENT]})
    before = everything()
    good = a_reading({"assessments": [ASSESSMENT | {"started_on": "2025-03-05"}]})
    broken = Reading("test", ["broken"], {"workers": {"worker_id": ["w"], "authority": ["846"]}}, [], {})

    with pytest.raises(KeyError):
        load([good, broken], source="case system", authority="846", as_at=AS_AT, by=None)

    assert everything() == before
