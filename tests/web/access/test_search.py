"""Search finds the reader's own and nobody else's."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.web.records.models import AccessLogEntry, BrokenGlass
from tests.factories.web_access import page_text
from tests.factories.web_accounts import a_team, signed_in, someone
from tests.factories.web_records import a_person, a_restriction, an_allocation

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker():
    return someone("social_worker", worker_id="w1")


@pytest.fixture
def ann():
    ann = a_person("Ann", "Hart-Lee", born_on=date(2015, 3, 27), child_id="C-1")
    an_allocation(ann, worker_id="w1", worker_name="Sam Worker", team=a_team("Pod 1"))
    return ann


@pytest.fixture
def bea():
    """Somebody else's child of the same name and age."""
    bea = a_person("Ann", "Hartley", born_on=date(2015, 3, 27), child_id="C-2")
    an_allocation(bea, worker_id="w2")
    return bea


def found(client, **typed):
    return page_text(client.post("/search/", typed))


@pytest.mark.parametrize(
    "typed",
    (
        {"name": "ann"},
        {"name": "hart"},
        {"name": "lee ann"},
        {"born_on_day": "27", "born_on_month": "3", "born_on_year": "2015"},
        {"number": "C-1"},
        {"name": "Ann", "number": "C-1"},
    ),
)
def test_each_thing_known_finds_ones_own_child_only(client, worker, ann, bea, typed):
    text = found(signed_in(client, worker), **typed)

    assert ann.reference in text
    assert "Sam Worker, Pod 1" in text
    assert bea.reference not in text
    assert "Hartley" not in text


def test_a_reference_is_found_however_it_is_typed(client, worker, ann):
    assert ann.reference in found(signed_in(client, worker), number=f" {ann.reference.upper()} ")


def test_all_that_is_typed_must_be_so(client, worker, ann):
    assert ann.reference not in found(signed_in(client, worker), name="Ann", number="C-2")


@pytest.mark.usefixtures("bea")
def test_somebody_elses_child_and_no_child_are_one_answer(client, worker, ann):
    a_restriction(ann, owner=someone("head_of_service"))
    signed_in(client, worker)

    restricted, others, nobodys = (found(client, number=number) for number in ("C-1", "C-2", "C-9"))

    assert restricted.replace("C-1", "C-9") == nobodys
    assert others.replace("C-2", "C-9") == nobodys
    assert "No record that you may open matches all of this." in nobodys
    assert "break the glass" in nobodys


def test_what_is_typed_stands_in_no_address(client, worker, ann):
    answer = signed_in(client, worker).get("/search/?name=Ann&number=C-1")

    assert ann.reference not in page_text(answer)


@pytest.mark.parametrize(
    ("typed", "said"),
    (({}, "Enter a name, a date of birth or a number"), ({"name": "a"}, "Enter at least 2 letters of the name")),
)
def test_too_little_is_refused(client, worker, typed, said):
    assert said in found(signed_in(client, worker), **typed)


@pytest.mark.usefixtures("bea")
def test_each_person_shown_is_logged_once(client, worker, ann):
    found(signed_in(client, worker), name="ann")

    logged = AccessLogEntry.objects.values_list("reader", "person", "what", "roles")
    assert list(logged) == [(worker.pk, ann.pk, "search", "social_worker")]
    assert BrokenGlass.objects.count() == 0


def test_fifty_are_shown_and_logged_and_more_are_told_of(client):
    for _ in range(51):
        a_person("Ann", "Many")

    text = found(signed_in(client, someone("inspector")), name="many")

    assert "The first 50 found" in text
    assert "There are more." in text
    assert AccessLogEntry.objects.count() == 50


def test_a_longer_list_takes_no_more_queries(client, count_queries):
    signed_in(client, someone("inspector"))

    def search_for_many():
        found(client, name="many")

    counts = []
    for more in (1, 2):
        for _ in range(more):
            an_allocation(a_person("Ann", "Many"), worker_id="w5", team=a_team())
        counts.append(count_queries(search_for_many))

    assert counts[0] == counts[1]
