"""The pages of possible duplicates: offered, decided, and parted again; each look stands in the log."""

from __future__ import annotations

import pytest
from django.urls import reverse

from lineofsight.web.records.models import AccessLogEntry, Joined, Person, PossibleDuplicate
from tests.factories.loads import load_rows
from tests.factories.web_accounts import someone
from tests.factories.web_records import a_restriction

pytestmark = pytest.mark.django_db

ADA = {"child_id": "c1", "forename": "Ada", "surname": "Example", "born_on": "2015-02-28"}


@pytest.fixture
def analyst(client):
    user = someone("performance_analyst", name="George Hartley")
    client.force_login(user)
    return user


@pytest.fixture
def pair() -> PossibleDuplicate:
    load_rows({"people": [ADA, ADA | {"child_id": "c2", "forename": "Adah"}]})
    return PossibleDuplicate.objects.get()


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def looked_at() -> set[int]:
    return set(AccessLogEntry.objects.values_list("person", flat=True))


@pytest.mark.usefixtures("analyst")
def test_without_any_the_page_says_so(client):
    assert "No two records look like one person." in text(client.get(reverse("duplicates")))
    assert "No records have been brought together." in text(client.get(reverse("joined")))


@pytest.mark.usefixtures("analyst")
def test_pairs_are_listed_and_the_look_is_logged(client, pair):
    page = text(client.get(reverse("duplicates")))

    assert "1 pair to decide" in page
    assert "Adah Example<br>born 28 February 2015" in page
    assert looked_at() == {pair.first_id, pair.second_id}


@pytest.mark.usefixtures("analyst")
def test_both_stand_side_by_side_with_their_numbers(client, pair):
    page = text(client.get(reverse("duplicate", args=[pair.reference])))

    assert page.index("c1 in case system") < page.index("c2 in case system")
    assert looked_at() == {pair.first_id, pair.second_id}


def test_one_person_brings_the_records_together_and_they_can_be_parted(client, analyst, pair):
    done = client.post(reverse("duplicate", args=[pair.reference]), {"decision": "same"}, follow=True)
    assert "Their records are brought together" in text(done)
    joined = Joined.objects.get()
    assert (Person.objects.count(), joined.joined_by) == (1, analyst)

    assert "George Hartley" in text(client.get(reverse("joined")))
    address = reverse("part", args=[joined.reference])
    assert "Part these records?" in text(client.get(address))
    assert Person.objects.count() == 1

    assert "They are two people again" in text(client.post(address, follow=True))
    assert Person.objects.count() == 2
    assert client.get(address).status_code == 404


def test_two_people_are_not_offered_again(client, analyst, pair):
    done = client.post(reverse("duplicate", args=[pair.reference]), {"decision": "two"}, follow=True)

    assert "They stay two people" in text(done)
    assert "No two records look like one person." in text(done)
    pair.refresh_from_db()
    assert (pair.decision, pair.decided_by) == ("two", analyst)


@pytest.mark.usefixtures("analyst")
def test_no_decision_is_asked_for_again(client, pair):
    answer = client.post(reverse("duplicate", args=[pair.reference]), {})

    assert "Choose whether they are one person or two" in text(answer)
    assert PossibleDuplicate.objects.get().decision == ""


@pytest.mark.usefixtures("analyst")
def test_a_pair_with_a_restricted_record_is_as_if_there_were_none(client, pair):
    assert client.get(reverse("duplicate", args=[pair.reference])).status_code == 200
    a_restriction(pair.second, owner=someone("head_of_service"))

    assert "No two records look like one person." in text(client.get(reverse("duplicates")))
    assert client.get(reverse("duplicate", args=[pair.reference])).status_code == 404
    assert client.post(reverse("duplicate", args=[pair.reference]), {"decision": "same"}).status_code == 404
    assert Person.objects.count() == 2


@pytest.mark.parametrize("name", ("duplicates", "joined", "duplicate"))
def test_only_those_who_decide_see_them(client, pair, name):
    address = reverse(name, args=[pair.reference] if name == "duplicate" else [])

    client.force_login(someone("director"))
    refused = client.get(address)
    client.force_login(someone("performance_analyst"))

    assert (refused.status_code, client.get(address).status_code) == (404, 200)


@pytest.mark.usefixtures("analyst")
def test_the_list_takes_no_query_for_each_pair(client, django_assert_num_queries, django_assert_max_num_queries):
    load_rows({"people": [ADA, ADA | {"child_id": "c2"}]})
    with django_assert_max_num_queries(30) as one:
        client.get(reverse("duplicates"))
    load_rows({"people": [ADA | {"child_id": "c3"}]})
    assert PossibleDuplicate.objects.count() == 3

    with django_assert_num_queries(len(one)):
        client.get(reverse("duplicates"))
