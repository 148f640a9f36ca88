"""A session ends after 30 minutes without use, or 12 hours; whoever signs in again is where they were."""

from __future__ import annotations

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

from tests.factories.web_accounts import an_app, code_of, gives_password, signed_in, someone

pytestmark = pytest.mark.django_db
NOON = "2025-03-03 12:00:00+00:00"
MINUTE = 60


@pytest.mark.parametrize(("minutes", "status"), ((29, 200), (31, 302)))
def test_thirty_minutes_without_use_end_a_session(client, minutes, status):
    with time_machine.travel(NOON) as clock:
        signed_in(client, someone())
        clock.shift(minutes * MINUTE)

        assert client.get("/").status_code == status


def test_one_in_use_lasts_twelve_hours_and_no_longer(client):
    with time_machine.travel(NOON) as clock:
        signed_in(client, someone())
        open_for = 0
        while client.get("/").status_code == 200:
            clock.shift(20 * MINUTE)
            open_for += 20

    assert open_for == 12 * 60


def test_the_old_session_is_dead_and_the_browser_is_told_why(client):
    with time_machine.travel(NOON) as clock:
        signed_in(client, someone())
        key = client.cookies["session"].value
        clock.shift(31 * MINUTE)
        answer = client.get("/accounts/roles/?all")
        page = client.get(answer["Location"]).content.decode()

    assert answer["Location"] == "/account/login/?next=%2Faccounts%2Froles%2F%3Fall"
    assert "You were signed out because" in page
    assert not Session.objects.filter(session_key=key).exists()


def test_signing_in_again_leads_back_to_the_page(client):
    with time_machine.travel(NOON) as clock:
        user = someone()
        secret = an_app(user)
        signed_in(client, user)
        clock.shift(31 * MINUTE)
        asked = client.get("/accounts/roles/?all")["Location"]
        client.post(
            asked, {"login": user.username, "password": "violet tractor hums at noon", "next": "/accounts/roles/?all"}
        )
        answer = client.post("/account/second-factor/authenticate/", {"code": code_of(secret)})

        assert (answer["Location"], client.get(answer["Location"]).status_code) == ("/accounts/roles/?all", 200)


def test_a_session_that_does_not_say_when_it_began_is_over(client):
    signed_in(client, someone())
    session = client.session
    del session["began_at"]
    session.save()

    assert client.get("/").status_code == 302


def test_a_page_for_everybody_opens_as_a_stranger_after_a_timeout(client):
    with time_machine.travel(NOON) as clock:
        signed_in(client, someone(name="Somebody Known"))
        before = client.get("/help/").content.decode()
        clock.shift(31 * MINUTE)
        after = client.get("/help/").content.decode()

    assert ("Somebody Known" in before, "Somebody Known" in after) == (True, False)


def test_use_is_written_down_once_a_minute_and_not_at_each_page(client, django_assert_num_queries):
    with time_machine.travel(NOON) as clock:
        gives_password(Client(), user := someone(None))
        signed_in(client, user)
        client.get("/accounts/roles/")
        clock.shift(5)
        with django_assert_num_queries(4):  # session, account, roles and cover, and nothing is written
            client.get("/accounts/roles/")
