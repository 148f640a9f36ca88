"""Signing in through the council's directory: it says who somebody is, and never makes an account or gives a role."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from lineofsight.web.accounts.models import Appointment, User
from tests.factories.web_accounts import an_app, gives_password, signed_in, someone
from tests.factories.web_directory import a_directory, providers

pytestmark = pytest.mark.django_db

TWO = ["pwd", "mfa"]


@pytest.fixture
def directory(settings):
    with a_directory() as running:
        settings.SOCIALACCOUNT_PROVIDERS = providers(running)
        settings.DIRECTORY_URL = running.address
        yield running


def chooses_it(browser, **more):
    """What the site answers when somebody presses the button of the council's directory."""
    return browser.post("/account/login/", {"directory": "", **more})


def comes_in(browser, directory, **claims):
    """What the site answers when the directory sends somebody back with these claims."""
    directory.claims = {"sub": "number-1", "email_verified": True, **claims}
    begun = chooses_it(browser, next="/accounts/roles/")
    asked = parse_qs(urlsplit(begun["Location"]).query)
    return browser.get("/account/directory/callback/", {"code": "a code", "state": asked["state"][0]})


def opens(browser):
    return browser.get("/accounts/roles/").status_code == 200


@pytest.mark.usefixtures("directory")
def test_the_page_offers_it(client):
    page = client.get("/account/login/?next=/accounts/roles/").content.decode()
    form = page.partition("<main")[2].partition("</form>")[0]

    told = ("Sign in with your council account", 'name="directory"', 'name="next" value="/accounts/roles/"')
    assert [words in form for words in told] == [True] * 3


@pytest.mark.usefixtures("directory")
def test_a_page_elsewhere_cannot_have_it_chosen():
    assert chooses_it(Client(enforce_csrf_checks=True)).status_code == 403


@pytest.mark.usefixtures("directory")
def test_who_is_signed_in_is_not_led_there(client):
    assert chooses_it(signed_in(client, someone()))["Location"] == "/"


def test_that_it_does_not_answer_is_told_plainly_and_logged(client, directory, caplog):
    asked = parse_qs(urlsplit(chooses_it(client)["Location"]).query)
    back = {"code": "a code", "state": asked["state"][0]}
    directory.is_silent = True
    answers = [chooses_it(client), client.get("/account/directory/callback/", back)]

    assert [answer["Location"] for answer in answers] == ["/account/login/"] * 2
    assert client.get("/account/login/").content.decode().count("directory does not answer") == 2
    assert [record.message for record in caplog.records if record.name.startswith("lineofsight")] == [
        "the council's directory does not answer"
    ] * 2


def test_without_one_it_is_not_offered_and_not_there(client):
    page = client.get("/account/login/").content.decode()

    assert ("council account" in page, chooses_it(client).status_code) == (False, 404)


@pytest.mark.usefixtures("directory")
def test_it_asks_with_proof_that_the_answer_is_to_this_question(client):
    asked = parse_qs(urlsplit(chooses_it(client)["Location"]).query)

    assert ({"state", "code_challenge"} <= set(asked), asked["redirect_uri"]) == (
        True,
        ["http://testserver/account/directory/callback/"],
    )


def test_somebody_with_an_account_and_two_factors_is_in(client, directory):
    user = someone(email="jo@council.example")
    answer = comes_in(client, directory, email="Jo@Council.example", amr=TWO)

    assert (answer["Location"], opens(client), client.get("/").context["request"].user) == (
        "/accounts/roles/",
        True,
        user,
    )


def test_a_level_that_the_council_names_counts_as_two(client, directory, settings):
    settings.DIRECTORY_SECOND_FACTOR_LEVELS = ["https://council.example/two"]
    someone(email="jo@council.example")
    comes_in(client, directory, email="jo@council.example", acr="https://council.example/two")

    assert opens(client)


def test_where_the_directory_asked_for_a_password_alone_ours_is_asked(client, directory):
    someone(email="jo@council.example")
    comes_in(client, directory, email="jo@council.example", amr=["pwd"])
    without = client.get("/accounts/roles/")["Location"]
    other = someone(email="mo@council.example")
    an_app(other)
    with_one = comes_in(Client(), directory, sub="number-2", email="mo@council.example", amr=["pwd"])["Location"]

    assert (without, with_one) == ("/account/second-factor/", "/account/second-factor/authenticate/")


def test_what_it_vouched_for_counts_for_that_account_alone(client, directory):
    someone(email="jo@council.example")
    comes_in(client, directory, email="jo@council.example", amr=TWO)
    client.post("/account/logout/")
    other = someone()
    an_app(other)

    assert gives_password(client, other)["Location"] == "/account/second-factor/authenticate/"


@pytest.mark.parametrize(
    "claims",
    (
        {"email": "stranger@council.example"},
        {"email": "jo@council.example", "email_verified": False},
        {"email": "jo@council.example", "email_verified": None},
        {"email": "closed@council.example"},
        {"email": ""},
    ),
)
def test_nobody_else_comes_in_and_no_account_is_made(client, directory, claims):
    someone(email="jo@council.example")
    someone(email="closed@council.example", is_active=False)
    answer = comes_in(client, directory, amr=TWO, **claims)
    page = client.get(answer["Location"]).content.decode()

    assert (answer["Location"], "You have no account here" in page, opens(client)) == ("/account/login/", True, False)
    assert (User.objects.count(), Appointment.objects.count()) == (2, 2)


def test_the_first_time_ties_the_two_together_whatever_address_comes_later(directory):
    someone(email="jo@council.example")
    someone(email="mo@council.example")
    comes_in(Client(), directory, email="jo@council.example", amr=TWO)
    later = Client()
    comes_in(later, directory, email="mo@council.example", amr=TWO)

    assert later.get("/").context["request"].user.email == "jo@council.example"


def test_what_goes_wrong_there_is_told_plainly(client, directory):
    directory.refuses = True
    answers = [
        comes_in(client, directory, email="jo@council.example"),
        client.get("/account/directory/callback/", {"error": "access_denied", "state": "nobody's"}),
    ]

    assert [answer.get("Location") for answer in answers] == ["/account/login/", "/account/login/"]
    assert "did not sign you in" in client.get("/account/login/").content.decode()


def test_an_answer_to_no_question_is_refused(client, directory):
    user = someone(email="jo@council.example")
    directory.claims = {"sub": "number-1", "email": user.email, "email_verified": True, "amr": TWO}
    client.get("/account/directory/callback/", {"code": "a code", "state": "made up"})

    assert not opens(client)
