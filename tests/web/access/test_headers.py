"""What the browser is told with every answer: nothing inline, nothing framed, nothing kept, nothing lent."""

from __future__ import annotations

import pytest
from django.conf import settings as configured
from django.test import Client

from lineofsight.web.settings import product
from tests.factories.web_accounts import signed_in, someone
from tests.factories.web_records import a_person

pytestmark = pytest.mark.django_db
POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
}


@pytest.fixture(params=("page", "child", "error", "sign-in", "refused", "posted"))
def answer(request, settings):
    settings.SECURE_SSL_REDIRECT = False
    person, client = a_person(), signed_in(Client(), someone("inspector"))
    return {
        "page": lambda: client.get("/"),
        "child": lambda: client.get(f"/children/{person.reference}/"),
        "error": lambda: client.get("/nowhere/"),
        "sign-in": lambda: Client().get("/account/login/"),
        "refused": lambda: Client(enforce_csrf_checks=True).post("/account/login/", {}),
        "posted": lambda: client.post("/search/", {"name": "Ada"}),
    }[request.param]()


def test_nothing_inline_and_nothing_from_elsewhere(answer):
    policy = dict(each.strip().split(" ", 1) for each in answer["Content-Security-Policy"].split(";") if each.strip())

    assert {name: value.split() for name, value in policy.items()} == POLICY


def test_signed_in_pages_are_never_kept(answer):
    assert "no-store" in answer["Cache-Control"]


def test_the_rest(answer):
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in answer["Permissions-Policy"]


def test_nothing_on_a_page_needs_what_the_policy_forbids(answer):
    text = answer.content.decode()

    assert [word for word in ("<style", " style=", "javascript:", " onclick=", " onload=") if word in text] == []
    assert text.count("<script") == text.count('src="/static/')  # each comes from a file of ours


def test_a_councils_site_insists_on_a_safe_connection(settings, client):
    settings.SECURE_SSL_REDIRECT = product.SECURE_SSL_REDIRECT

    to_safety = client.get("/health/")
    safe = client.get("/health/", secure=True)

    assert (to_safety.status_code, to_safety["Location"]) == (301, "https://testserver/health/")
    assert safe["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains; preload"


def test_a_councils_cookies_are_bound_to_the_site():
    assert (product.SESSION_COOKIE_NAME, product.CSRF_COOKIE_NAME) == ("__Host-session", "__Host-csrf")
    assert (product.SESSION_COOKIE_SECURE, product.CSRF_COOKIE_SECURE, product.CSRF_COOKIE_HTTPONLY) == (True,) * 3
    assert (product.SESSION_COOKIE_SAMESITE, configured.SESSION_COOKIE_HTTPONLY) == ("Lax", True)
    assert product.DEBUG is False
