"""A guesser has ten tries in a quarter of an hour at most, and cannot keep the person out of their own device."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client

from lineofsight.web.accounts.models import SignInTry, User
from lineofsight.web.accounts.sign_in.tries import TOO_MANY
from tests.factories.web_accounts import PASSWORD, an_app, gives_both, gives_password, someone

pytestmark = pytest.mark.django_db
NOON = "2025-03-03 12:00:00+00:00"


class Counted:
    """Counts how many passwords were truly worked through."""

    def __init__(self, monkeypatch):
        self.number, check = 0, User.check_password

        def counted(user, password):
            self.number += 1
            return check(user, password)

        monkeypatch.setattr(User, "check_password", counted)


@pytest.fixture
def counted(monkeypatch):
    return Counted(monkeypatch)


def signed_in_before(user, secret):
    browser = Client()
    gives_both(browser, user, secret)
    browser.post("/account/logout/")
    return browser


def guesses(user, number, browser=None):
    """Guesses, each from another address and with no cookie unless a browser is given."""
    names = (user.username, user.email, user.username.upper())
    for turn in range(number):
        (browser or Client()).post(
            "/account/login/",
            {"login": names[turn % 3], "password": f"guess number {turn}"},
            REMOTE_ADDR=f"203.0.113.{turn % 250}",
        )


def test_of_guesses_from_many_places_five_are_tried_in_fifteen_minutes(counted):
    user = someone()
    with time_machine.travel(NOON) as clock:
        guesses(user, 300)
        first = counted.number
        clock.shift(15 * 60 + 1)
        guesses(user, 300)

    assert (first, counted.number) == (5, 10)


@pytest.mark.long
@pytest.mark.parametrize("places", (1, 1000))
def test_of_a_hundred_thousand_guesses_no_more_than_ten_a_quarter_of_an_hour_are_tried(counted, places):
    """As fast as a guesser can, from one place and from a thousand; the person comes in all the same."""
    user = someone()
    with time_machine.travel(NOON, tick=False) as clock:
        secret = an_app(user)
        device = signed_in_before(user, secret)
        tried, opened = [], []
        for _ in range(10):
            clock.shift(15 * 60 + 1)  # a code of the app is taken once
            counted.number = 0
            for turn in range(10_000):
                said = {"login": user.username, "password": f"guess number {turn}"}
                Client().post(
                    "/account/login/", said, REMOTE_ADDR=f"198.18.{turn % places // 250}.{turn % places % 250}"
                )
            tried.append(counted.number)
            gives_both(device, user, secret)
            opened.append(device.get("/").status_code)
            device.post("/account/logout/")

    assert (max(tried) <= 10, opened) == (True, [200] * 10)


def test_with_those_of_a_known_device_ten_are_tried(counted):
    user = someone()
    with time_machine.travel(NOON):
        device = signed_in_before(user, an_app(user))
        counted.number = 0
        guesses(user, 40)
        guesses(user, 40, browser=device)

    assert counted.number == 10


def test_while_a_stranger_guesses_the_person_signs_in_on_their_own_device():
    user = someone()
    with time_machine.travel(NOON) as clock:
        secret = an_app(user)
        device = signed_in_before(user, secret)
        opened = []
        for _ in range(4):
            clock.shift(10 * 60)
            guesses(user, 20)
            gives_both(device, user, secret)
            opened.append(device.get("/").status_code)
            device.post("/account/logout/")

    assert opened == [200] * 4


def test_whoever_used_up_their_tries_waits_no_longer_than_fifteen_minutes(client):
    user = someone()
    with time_machine.travel(NOON) as clock:
        guesses(user, 9, browser=client)
        refused = gives_password(client, user)
        clock.shift(15 * 60 + 1)
        let_in = gives_password(client, user)

    assert (TOO_MANY in refused.content.decode(), let_in.status_code) == (True, 302)


def test_a_device_is_known_to_its_own_account_alone(counted):
    mine, theirs = someone(), someone()
    device = signed_in_before(mine, an_app(mine))
    counted.number = 0
    guesses(theirs, 20)
    guesses(theirs, 20, browser=device)

    assert counted.number == 5


def test_a_forged_mark_makes_no_device_known(counted):
    user, browser = someone(), Client()
    browser.cookies["device"] = "WyJhYmNkZWYiXQ:1tp:forged"
    guesses(user, 10)
    guesses(user, 10, browser=browser)

    assert counted.number == 5


def test_codes_are_counted_too(client):
    user = someone()
    secret = an_app(user)
    with time_machine.travel(NOON):
        gives_password(client, user)
        answers = [
            client.post("/account/second-factor/authenticate/", {"code": f"{guess:06}"}).content.decode()
            for guess in range(7)
        ]
        after = gives_both(Client(), user, secret)

    assert [TOO_MANY in answer for answer in answers] == [False] * 5 + [True] * 2
    assert after.status_code == 200


def test_the_password_asked_again_is_counted_with_the_others(client, counted):
    user = someone()
    gives_both(client, user, an_app(user))
    counted.number = 0
    for turn in range(10):
        client.post("/account/confirm/", {"password": f"guess number {turn}"})
        client.post("/account/password/", {"oldpassword": f"guess {turn}", "password1": "x", "password2": "x"})

    assert counted.number == 5


def test_tries_that_count_no_more_are_cleared_away_and_right_ones_are_not_kept(client):
    user = someone()
    with time_machine.travel(NOON) as clock:
        guesses(user, 3)
        clock.shift(16 * 60)
        gives_password(client, user, PASSWORD)

    assert SignInTry.objects.count() == 0


def test_what_was_typed_as_a_name_is_written_down_nowhere(client):
    client.post("/account/login/", {"login": "my secret password by mistake", "password": "x"})

    assert ["secret" in row.account for row in SignInTry.objects.all()] == [False]
