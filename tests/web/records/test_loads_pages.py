"""The pages of loads: the list, what became of each row, and undoing after a question."""

from __future__ import annotations

import pytest
from django.urls import reverse

from lineofsight.core.readings import Refusal
from lineofsight.web.records.models import Load, Person
from tests.factories.loads import load_rows
from tests.factories.web_accounts import someone

pytestmark = pytest.mark.django_db

ADA = {"child_id": "c1", "forename": "Ada", "surname": "Example"}


@pytest.fixture
def analyst(client):
    user = someone("performance_analyst", name="George Hartley")
    client.force_login(user)
    return user


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.usefixtures("analyst")
def test_without_a_load_the_page_says_how_to_make_one(client):
    answer = client.get(reverse("loads"))

    assert answer.status_code == 200
    assert "Nothing has been loaded yet." in text(answer)
    assert "lineofsight load --records" in text(answer)


def test_the_list_says_what_each_load_did(client, analyst):
    load_rows({"people": [ADA]})
    load_rows({"people": [ADA | {"surname": "Other"}, ADA | {"child_id": "c2"}]}, by=analyst, source="nursery system")

    page = text(client.get(reverse("loads")))

    assert "2 loads, the latest first" in page
    assert page.index("nursery system") < page.index("case system")
    assert "George Hartley" in page
    assert "the nightly load" in page
    assert "No figures have been made yet." in page


@pytest.mark.usefixtures("analyst")
def test_a_load_shows_rows_taken_and_each_value_refused(client):
    refusals = [Refusal("Annex_A.xlsx", "List 4", line, "Date of referral", "soon", "is no date") for line in (7, 9)]
    made = load_rows({"people": [ADA], "contacts": []}, refusals=refusals, file="Annex_A.xlsx")

    page = text(client.get(reverse("load", args=[made.reference])))

    assert '<th scope="row" class="govuk-table__header">People</th>' in page
    assert "Contacts" not in page
    assert '<td class="govuk-table__cell">soon</td>' in page
    assert (
        '<td class="govuk-table__cell">List 4</td> <td class="govuk-table__cell govuk-table__cell--numeric">2</td>'
        in page
    )


@pytest.mark.usefixtures("analyst")
def test_a_load_without_refusals_or_rows_says_so(client):
    made = load_rows({})

    page = text(client.get(reverse("load", args=[made.reference])))

    assert "Nothing was refused." in page
    assert "The files held no row that could be taken." in page


@pytest.mark.usefixtures("analyst")
def test_a_load_that_refused_more_than_is_kept_says_how_many(client):
    refusals = [Refusal("a.csv", "", line, "x", "y", "is wrong") for line in range(1, 1102)]
    made = load_rows({"people": [ADA]}, refusals=refusals)

    assert "The first 1,000 of 1,101 refusals are kept." in text(client.get(reverse("load", args=[made.reference])))


def test_a_load_is_undone_after_a_question(client, analyst):
    made = load_rows({"people": [ADA]})
    address = reverse("undo_load", args=[made.reference])

    asked = text(client.get(address))
    assert "1 row that it brought will be taken out" in asked
    assert Person.objects.count() == 1

    done = text(client.post(address, follow=True))
    assert "The load is undone." in done
    assert "This load has been undone." in done
    assert Person.objects.count() == 0
    assert Load.objects.get().undone_by == analyst
    assert "Undone" in text(client.get(reverse("loads")))
    assert "has been undone already" in text(client.get(address))


@pytest.mark.usefixtures("analyst")
def test_a_load_in_whose_way_others_are_names_them_and_stays(client):
    first = load_rows({"people": [ADA]})
    second = load_rows({"people": [ADA | {"forename": "Adah"}]})
    address = reverse("undo_load", args=[first.reference])

    asked = text(client.get(address))
    assert "Undo later loads first" in asked
    assert reverse("undo_load", args=[second.reference]) in asked

    done = text(client.post(address, follow=True))
    assert "Undo them first" in done
    assert Person.objects.get().forename == "Adah"


@pytest.mark.usefixtures("analyst")
def test_figures_can_be_asked_for(client, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    load_rows({"people": [ADA]})

    assert "Make the figures now" in text(client.get(reverse("loads")))
    done = client.post(reverse("make_figures"), follow=True)

    assert "The figures are being made" in text(done)


@pytest.mark.parametrize("name", ("loads", "load", "undo_load"))
def test_only_those_who_load_records_see_loads(client, name):
    made = load_rows({"people": [ADA]})
    address = reverse(name, args=[made.reference] if name != "loads" else [])

    client.force_login(someone("director"))
    refused = client.get(address)
    client.force_login(someone("performance_analyst"))

    assert (refused.status_code, client.get(address).status_code) == (404, 200)


@pytest.mark.usefixtures("analyst")
@pytest.mark.parametrize("name", ("load", "undo_load"))
def test_a_load_that_is_not_there_is_not_found(client, name):
    assert client.get(reverse(name, args=["nosuch"])).status_code == 404


@pytest.mark.usefixtures("analyst")
def test_the_list_takes_no_query_for_each_load(client, django_assert_num_queries, django_assert_max_num_queries):
    load_rows({"people": [ADA]})
    with django_assert_max_num_queries(30) as one:
        client.get(reverse("loads"))
    load_rows({"people": [ADA]}, by=someone("director"))
    load_rows({"people": [ADA]}, by=someone("director"))

    with django_assert_num_queries(len(one)):
        client.get(reverse("loads"))
