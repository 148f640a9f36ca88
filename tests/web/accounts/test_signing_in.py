"""Signing in with password and code; a new session id each time more is known; a password alone opens nothing."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import get_resolver

from lineofsight.web.accounts.models import AccountEvent
from tests.factories.web_accounts import PASSWORD, an_app, code_of, gives_both, gives_password, signed_in, someone

pytestmark = pytest.mark.django_db

CODE_PAGE = "/account/second-factor/authenticate/"
SET_UP_PAGE = "/account/second-factor/"
FREE = {"/health/", "/help/"}


def session_id(client):
    return client.cookies["session"].value if "session" in client.cookies else ""


def is_alive(key):
    return Session.objects.filter(session_key=key).exists()


def plain_addresses():
    """Every address of the site that has no part to fill in."""
    found = get_resolver().reverse_dict
    names = {name for name in found if isinstance(name, str)}
    return sorted(
        {f"/{way[0]}" for name in names for ways in found.getlist(name) for way in ways[0] if "%(" not in way[0]}
    )


@pytest.mark.parametrize("name", ("username", "email"))
def test_somebody_signs_in_by_user_name_or_address_in_any_case_and_a_code(client, name):
    user = someone()
    secret = an_app(user)

    first = client.post("/account/login/", {"login": getattr(user, name).upper(), "password": PASSWORD})
    second = client.post(CODE_PAGE, {"code": code_of(secret)})

    assert (first["Location"], second["Location"], client.get("/").status_code) == (CODE_PAGE, "/", 200)


def test_the_page_asks_in_plain_words(client):
    page = client.get("/account/login/").content.decode()

    assert [text in page for text in ("E-mail address or user name", "Sign up", "Forgot", "Remember")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_session_planted_before_is_dead_after_and_each_step_has_an_id_of_its_own(client):
    user = someone()
    secret = an_app(user)
    client.get("/account/login/")
    client.session.save()
    ids = [session_id(client)]
    for step in (
        lambda: gives_password(client, user),
        lambda: client.post(CODE_PAGE, {"code": code_of(secret)}),
        lambda: client.post("/account/confirm/", {"password": PASSWORD}),
        lambda: client.post(
            "/account/password/",
            {"oldpassword": PASSWORD, "password1": "a heron waded past grey", "password2": "a heron waded past grey"},
        ),
    ):
        step()
        ids.append(session_id(client))

    assert (len(set(ids)), [is_alive(key) for key in ids]) == (5, [False, False, False, False, True])
    assert client.get("/").status_code == 200


def test_a_change_of_password_ends_the_sessions_elsewhere(client):
    user = someone()
    elsewhere = signed_in(Client(), user)
    signed_in(client, user).post(
        "/account/password/",
        {"oldpassword": PASSWORD, "password1": "a heron waded past grey", "password2": "a heron waded past grey"},
    )

    assert [who.get("/").status_code for who in (client, elsewhere)] == [200, 302]


def test_with_a_password_alone_nothing_opens_but_setting_up_confirming_and_leaving(client):
    user = someone("head_of_service")
    gives_password(client, user)
    opens = {page for page in plain_addresses() if client.get(page).status_code == 200}

    assert opens - FREE == {
        "/account/confirm/",
        "/account/logout/",
        SET_UP_PAGE,
        "/account/second-factor/webauthn/add/",
        "/account/second-factor/totp/activate/",
    }


def test_the_same_pages_and_more_open_with_both(client):
    opens = {
        page for page in plain_addresses() if signed_in(client, someone("head_of_service")).get(page).status_code == 200
    }

    assert {"/", "/accounts/cover/"} <= opens


def test_a_password_does_not_set_up_a_second_factor_where_there_is_one(client):
    """Somebody who knows the password, and was in before the account had an app, gets no app of their own."""
    user = someone()
    gives_password(client, user)
    an_app(user)

    answers = [client.get(page) for page in ("/", "/account/second-factor/webauthn/add/", SET_UP_PAGE)]
    assert {answer["Location"].partition("?")[0] for answer in answers} == {"/account/second-factor/reauthenticate/"}


@pytest.mark.django_db(transaction=True)
def test_an_app_is_set_up_at_the_first_sign_in_and_leads_on_to_what_was_wanted(client):
    user = someone()
    gives_password(client, user)
    assert client.get("/help/?from=here").status_code == 200
    assert client.get("/?wanted").status_code == 302
    page = client.get("/account/second-factor/totp/activate/")
    done = client.post("/account/second-factor/totp/activate/", {"code": code_of(page.context["form"].secret)})
    codes = client.get(done["Location"])

    assert (done["Location"], codes.status_code, len(codes.context["unused_codes"])) == (
        "/account/second-factor/recovery-codes/",
        200,
        10,
    )
    assert client.get("/account/continue/")["Location"] == "/?wanted"
    assert client.get("/").status_code == 200
    assert set(AccountEvent.objects.values_list("what", flat=True)) == {"Signed in", "Second factor set up"}


def test_secrets_are_sealed_in_the_database():
    user = someone()
    secret = an_app(user)

    assert [secret in str(row.data) for row in Authenticator.objects.filter(user=user)] == [False, False]


def test_a_code_serves_once(client):
    user = someone()
    secret = an_app(user)
    code = code_of(secret)
    gives_both(client, user, secret)
    other = Client()
    gives_password(other, user)
    answer = other.post(CODE_PAGE, {"code": code})

    assert (answer.status_code, other.get("/").status_code) == (200, 302)


def test_a_recovery_code_serves_once(client):
    user = someone()
    an_app(user)
    code = Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()[0]
    tried = []
    for browser in (client, Client()):
        gives_password(browser, user)
        tried.append(browser.post(CODE_PAGE, {"code": code}).status_code)

    assert tried == [302, 200]


def test_without_the_app_that_was_removed_nothing_opens(client):
    user = someone()
    gives_both(client, user, an_app(user))
    client.post("/account/second-factor/totp/deactivate/")

    assert client.get("/")["Location"] == SET_UP_PAGE


def test_signing_out_ends_the_session_and_has_the_browser_forget(client):
    signed_in(client, someone())
    key = session_id(client)
    answer = client.post("/account/logout/")

    assert (answer["Location"], answer["Clear-Site-Data"], is_alive(key)) == (
        "/account/login/",
        '"cache", "storage"',
        False,
    )


def test_there_is_no_address_to_sign_up_or_to_change_or_reset_by_email():
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}

    assert {
        name for name in names if any(word in name for word in ("signup", "email", "reset", "connections"))
    } == set()


def test_between_password_and_code_one_may_begin_anew(client):
    user = someone()
    an_app(user)
    gives_password(client, user)
    page = client.get(CODE_PAGE).content.decode()
    begun = client.post("/account/login/", {"start_again": ""})

    assert '<button type="submit" name="start_again"' in page
    assert (begun["Location"], client.get("/account/login/").status_code) == ("/account/login/", 200)
    assert client.get(CODE_PAGE)["Location"] == "/account/login/"


def test_beginning_anew_signs_nobody_out_and_gives_back_no_tries(client):
    signed_in(client, someone())
    assert client.post("/account/login/", {"start_again": ""})["Location"] == "/"
    assert client.get("/").status_code == 200

    tried, other = someone(), Client()
    for _ in range(6):
        other.post("/account/login/", {"start_again": ""})
        page = other.post("/account/login/", {"login": tried.username, "password": "wrong"}).content.decode()
    assert "too many tries" in page


@pytest.mark.parametrize("method", ("get", "post"))
def test_a_stranger_who_would_sign_out_is_not_led_to_signing_out_once_signed_in(client, method):
    assert getattr(client, method)("/account/logout/")["Location"] == "/account/login/"


def test_with_a_password_alone_no_place_is_told_of(client):
    user = someone("head_of_service")
    before = signed_in(client, user).get(SET_UP_PAGE).content.decode()
    other = Client()
    gives_password(other, user)
    after = other.get(SET_UP_PAGE).content.decode()

    assert ("govuk-service-navigation__link" in before, "govuk-service-navigation__link" in after) == (True, False)
