"""Forms that this site did not make are refused everywhere, and nobody is led off the site after signing in."""

from __future__ import annotations

from itertools import product

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from lineofsight.web.accounts.models import AccountEvent
from tests.factories.web_accounts import gives_password, signed_in, someone

pytestmark = pytest.mark.django_db

HERE = "testserver"
ELSEWHERE = tuple(
    shape.format(host=host)
    for shape, host in product(
        (
            "https://{host}/",
            "http://{host}",
            "//{host}/",
            "///{host}/",
            "////{host}",
            "\\\\{host}",
            "/\\{host}/",
            "https:{host}",
            "https:/{host}/",
            "http:///{host}",
            "ftp://{host}/",
            "https://testserver@{host}/",
            "https://{host}#testserver",
            "https://{host}?testserver",
            "https://testserver.{host}/",
            " //{host}/",
            "\t//{host}/",
            "/\n/{host}/",
            "/%09/{host}",
            "http:\\\\{host}",
            "javascript:location='//{host}'",
            "data:text/html,//{host}",
            "vbscript:{host}",
            "https://{host}\\@testserver/",
            "//{host}\\testserver",
        ),
        ("elsewhere.example", "elsewhere.example:8000", "127.0.0.1", "localhost"),
    )
)


def addresses(patterns, before=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern, f"{before}{pattern.pattern}"
        else:
            yield from addresses(pattern.url_patterns, f"{before}{pattern.pattern}")


def filled(address):
    for part, value in {
        "<uuid:reference>": "00000000-0000-4000-8000-000000000000",
        "<str:token>": "abc-def",
        "<int:number>": "1",
        "<int:pk>": "1",
    }.items():
        address = address.replace(part, value)
    return f"/{address}"


def ours():
    return sorted(
        filled(address) for _, address in addresses(get_resolver().url_patterns) if address.startswith("account")
    )


def test_a_hundred_addresses_elsewhere_are_tried():
    assert len(ELSEWHERE) == 100


@pytest.mark.parametrize("ask", ("in the address", "in the form"))
def test_nobody_is_led_elsewhere_after_signing_in(ask):
    user = someone()
    led = set()
    for wanted in ELSEWHERE:
        browser = Client()
        if ask == "in the form":
            answer = gives_password(browser, user, next=wanted)
        else:
            answer = browser.post(
                "/account/login/",
                {"login": user.username, "password": "violet tractor hums at noon"},
                query_params={"next": wanted},
            )
        led.add(answer["Location"])

    assert led <= {"/", "/%09/elsewhere.example", "/%09/elsewhere.example:8000", "/%09/127.0.0.1", "/%09/localhost"}


def test_nobody_is_led_elsewhere_after_signing_out():
    led = {
        signed_in(Client(), someone()).post("/account/logout/", {"next": wanted})["Location"] for wanted in ELSEWHERE
    }

    assert {address for address in led if not address.startswith("/%09/")} == {"/account/login/"}


def test_a_page_of_this_site_is_where_one_is_led(client):
    assert gives_password(client, someone(), next="/accounts/roles/?all")["Location"] == "/accounts/roles/?all"


def test_every_form_about_accounts_is_refused_without_its_mark():
    browser = Client(enforce_csrf_checks=True)
    signed_in(browser, someone("system_administrator"))
    events = AccountEvent.objects.count()
    answers = {address: browser.post(address, {"name": "x"}).status_code for address in ours()}

    assert (len(answers) > 30, set(answers.values()), AccountEvent.objects.count()) == (True, {403}, events)
