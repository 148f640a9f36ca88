"""Who looked at a person: days, pages and roles to those who may read the log, and names only for a reason."""

from __future__ import annotations

import pytest

from lineofsight.web.records.models import AccessLogEntry, Joined
from lineofsight.web.records.queries import look
from tests.factories.web_access import page_text, reader, some_looks
from tests.factories.web_accounts import signed_in, someone
from tests.factories.web_records import a_broken_glass, a_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def governor():
    return someone("information_governance")


@pytest.fixture
def person():
    return a_person("Canaryforename", "Canarysurname", child_id="C-7")


@pytest.fixture
def looked(person):
    """An inspector's look, and one through broken glass."""
    inspector, worker = someone("inspector", name="Ida Inspector"), someone("social_worker", name="Wilma Worker")
    a_broken_glass(person, user=worker, category="duty")
    look([person], reader=reader(inspector), what="overview")
    look([person], reader=reader(worker), what="timeline")


def test_it_is_found_by_number_without_the_number_in_an_address(client, governor, person):
    answer = signed_in(client, governor).post("/access-log/", {"number": "C-7"})

    assert (answer.status_code, answer["Location"]) == (302, f"/access-log/{person.reference}/")


@pytest.mark.usefixtures("person")
def test_a_number_of_nobody_is_said_so(client, governor):
    answer = signed_in(client, governor).post("/access-log/", {"number": "C-8"})

    assert "No one person has this reference or number" in page_text(answer)


@pytest.mark.usefixtures("looked")
def test_it_shows_page_role_and_reason_and_no_name(client, governor, person):
    text = page_text(signed_in(client, governor).get(f"/access-log/{person.reference}/"))

    assert "3 looks" in text  # this one among them
    shown = ["timeline", "Social worker", "Broke the glass", "Out-of-hours or duty work", "overview", "Inspector"]
    assert [text.index(word) for word in shown] == sorted(text.index(word) for word in shown)
    assert [name for name in ("Ida", "Wilma", "Canary") if name in text] == []


@pytest.mark.usefixtures("looked")
def test_names_are_shown_for_a_reason_that_is_logged(client, governor, person):
    answer = signed_in(client, governor).post(f"/access-log/{person.reference}/", {"purpose": "complaint"})
    text = page_text(answer)

    assert [name for name in ("Ida Inspector", "Wilma Worker", governor.name) if name not in text] == []
    last = AccessLogEntry.objects.last()
    assert (last.reader, last.person, last.what, last.purpose) == (
        governor.pk,
        person.pk,
        "access log, names",
        "complaint",
    )


@pytest.mark.usefixtures("looked")
def test_without_a_reason_no_name_is_shown(client, governor, person):
    for purpose in ("", "curiosity"):
        text = page_text(signed_in(client, governor).post(f"/access-log/{person.reference}/", {"purpose": purpose}))
        assert "Wilma" not in text


def test_only_looks_at_this_person_are_shown(client, governor, person):
    look([a_person()], reader=reader(someone("inspector")), what="overview")

    assert "1 look," in page_text(signed_in(client, governor).get(f"/access-log/{person.reference}/"))


def test_looks_under_a_number_that_was_joined_to_the_person_are_shown(client, governor, person):
    some_looks(1, people=[987_654])
    Joined.objects.create(person=person, gone=987_654, reference="gone", because="same number")

    assert "2 looks" in page_text(signed_in(client, governor).get(f"/access-log/{person.reference}/"))


def test_a_longer_log_takes_no_more_queries(client, governor, person, count_queries):
    signed_in(client, governor)
    counts = [count_queries(lambda: client.get(f"/access-log/{person.reference}/")) for _ in range(3)]

    assert counts[0] == counts[2]
