"""No word that somebody typed is lost at a timeout, and none is given to anybody else."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from lineofsight.web.accounts.models import Team, UnsavedForm
from lineofsight.web.accounts.unsaved_forms import MOST
from tests.factories.web_accounts import PASSWORD, an_app, code_of, signed_in, someone

pytestmark = pytest.mark.django_db
NOON = "2025-03-03 12:00:00+00:00"
NOTE = "Rose & Thorn: “the case note”\nwith a second line, <b>signs</b> and £3 — 100% of it"
FORM = {"name": NOTE, "parent": "", "team_id": "P 77"}
HALF_AN_HOUR = 31 * 60
OVERNIGHT = 16 * 60 * 60


@pytest.fixture
def administrator():
    with time_machine.travel(NOON):
        return someone("system_administrator")


def sent_too_late(client, user, *, after=HALF_AN_HOUR, form=FORM):
    """The answer to a form that was open for so long."""
    with time_machine.travel(NOON, tick=False) as clock:
        signed_in(client, user)
        clock.shift(after)
        return client.post("/accounts/teams/add/", form)


def next_of(answer):
    return parse_qs(urlsplit(answer["Location"]).query)["next"][0]


def fields_of(page):
    return dict(page.context["typed"].fields)


@pytest.mark.parametrize("after", (HALF_AN_HOUR, OVERNIGHT, 3 * 24 * 60 * 60))
def test_what_was_typed_is_given_back_whole_and_can_be_sent(client, administrator, after):
    secret = an_app(administrator)
    answer = sent_too_late(client, administrator, after=after)
    with time_machine.travel(NOON, tick=False) as clock:
        clock.shift(after + 60)
        client.post(
            answer["Location"], {"login": administrator.username, "password": PASSWORD, "next": next_of(answer)}
        )
        back = client.post("/account/second-factor/authenticate/", {"code": code_of(secret)})["Location"]
        page = client.get(back)
        sent = client.post(
            page.context["typed"].path, fields_of(page) | {"unsaved_form": page.context["kept"].reference}
        )

    assert (answer.status_code, Team.objects.count(), sent.status_code) == (302, 1, 302)
    assert (fields_of(page), Team.objects.get().team_id) == (FORM, "P 77")
    assert "Rose &amp; Thorn: “the case note”<br>" in page.content.decode()
    assert UnsavedForm.objects.count() == 0


def test_it_is_offered_to_the_same_account_alone(client, administrator):
    back = next_of(sent_too_late(client, administrator))
    with time_machine.travel("2025-03-03 13:00:00+00:00"):
        opened = [
            signed_in(Client(), user).get(back).status_code for user in (someone("system_administrator"), administrator)
        ]

    assert opened == [404, 200]


def test_it_is_offered_to_whoever_signs_in_afresh(client, administrator):
    back = next_of(sent_too_late(client, administrator))
    with time_machine.travel("2025-03-03 13:00:00+00:00"):
        secret, elsewhere = an_app(administrator), Client()
        elsewhere.post("/account/login/", {"login": administrator.username, "password": PASSWORD})
        answer = elsewhere.post("/account/second-factor/authenticate/", {"code": code_of(secret)})

    assert answer["Location"] == back


def test_a_second_window_loses_nothing_either(client, administrator):
    """The first request after the timeout made the session nobody's; what another window sends is kept all the same."""
    with time_machine.travel(NOON, tick=False) as clock:
        signed_in(client, administrator)
        clock.shift(HALF_AN_HOUR)
        client.get("/accounts/")
        answer = client.post("/accounts/teams/add/", FORM)
        page = signed_in(Client(), administrator).get(next_of(answer))

    assert fields_of(page) == FORM


def test_a_page_open_since_before_signing_in_again_loses_nothing(administrator):
    """Its mark against forgery is out of date by then."""
    browser = Client(enforce_csrf_checks=True)
    signed_in(browser, administrator)
    old = dict(FORM, csrfmiddlewaretoken="a" * 64)
    answer = browser.post("/accounts/teams/add/", old, headers={"Origin": "http://testserver"})

    assert (Team.objects.count(), fields_of(browser.get(answer["Location"]))) == (0, FORM)


def test_what_another_site_sends_is_not_kept(administrator):
    browser = Client(enforce_csrf_checks=True)
    signed_in(browser, administrator)
    answers = [
        browser.post("/accounts/teams/add/", FORM, headers={"Origin": "https://elsewhere.example"}),
        browser.post("/accounts/teams/add/", FORM),
    ]

    assert ([answer.status_code for answer in answers], UnsavedForm.objects.count()) == ([403, 403], 0)


def test_a_stranger_s_form_is_not_kept(client):
    answer = client.post("/accounts/teams/add/", FORM)

    assert (answer["Location"], UnsavedForm.objects.count()) == ("/account/login/?next=/accounts/teams/add/", 0)


def test_it_is_sealed_and_holds_no_password(client, administrator):
    sent_too_late(client, administrator, form=FORM | {"password1": "not to be kept", "code": "123456"})
    kept = UnsavedForm.objects.get()
    with time_machine.travel("2025-03-03 13:00:00+00:00"):
        page = signed_in(Client(), administrator).get(reverse("unsaved_form", args=[kept.reference]))

    assert ("Rose" in kept.sealed, fields_of(page)) == (False, FORM)


def test_sealed_for_one_account_it_does_not_open_for_another(client, administrator):
    sent_too_late(client, administrator)
    other = someone("system_administrator")
    UnsavedForm.objects.update(user=other)
    with time_machine.travel("2025-03-03 13:00:00+00:00"):
        answer = signed_in(Client(), other).get(reverse("unsaved_form", args=[UnsavedForm.objects.get().reference]))

    assert answer.status_code == 404


def test_it_is_thrown_away_after_a_day_or_when_asked(client, administrator):
    back = next_of(sent_too_late(client, administrator))
    with time_machine.travel("2025-03-04 12:30:00+00:00"):
        signed_in(client, administrator)
        first = client.get(back).status_code
        thrown = client.post(back)["Location"]
        second = client.get(back).status_code
    late = next_of(sent_too_late(client, administrator))
    with time_machine.travel("2025-03-04 12:32:00+00:00"):
        third = signed_in(client, administrator).get(late).status_code

    assert (first, thrown, second, third) == (200, "/accounts/teams/add/", 404, 404)


def test_no_more_than_twenty_are_kept(client, administrator):
    for turn in range(MOST + 3):
        sent_too_late(client, administrator, form=FORM | {"name": f"note number {turn}"})

    assert UnsavedForm.objects.count() == MOST
