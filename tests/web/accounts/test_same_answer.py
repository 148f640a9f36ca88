"""Nobody learns by trying which accounts there are, or which are closed."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from lineofsight.web.accounts.models import User
from tests.factories.web_accounts import PASSWORD, someone

pytestmark = pytest.mark.django_db


def answer(name, password, times=1):
    """Status and page, less what differs between any two pages: their tokens, and the name typed."""
    browser = Client()
    for _ in range(times):
        got = browser.post("/account/login/", {"login": name, "password": password})
    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", got.content.decode())
    return got.status_code, page.replace(name, "")


def test_unknown_known_and_closed_answer_alike():
    known, closed = someone(), someone(is_active=False)
    answers = [
        answer("nobody.here", "not the password"),
        answer("nobody@council.example", "not the password"),
        answer(known.username, "not the password"),
        answer(known.email, "not the password"),
        answer(closed.email, "not the password"),
        answer(closed.username, PASSWORD),
    ]

    assert [one == answers[0] for one in answers] == [True] * 6


def test_too_many_tries_answer_alike():
    assert answer("nobody.here", "not the password", times=7) == answer(someone().username, "not the password", times=7)


def test_one_password_is_worked_through_whether_there_is_an_account_or_not(monkeypatch):
    """So that the time it takes is the same."""
    worked = []
    check, make = User.check_password, User.set_password
    monkeypatch.setattr(User, "check_password", lambda user, text: worked.append("hash") or check(user, text))
    monkeypatch.setattr(User, "set_password", lambda user, text: worked.append("hash") or make(user, text))
    known = someone()
    counts = []
    for name in ("nobody.here", "nobody@council.example", known.username, known.email):
        worked.clear()
        answer(name, "not the password")
        counts.append(len(worked))

    assert counts == [1, 1, 1, 1]


def test_a_link_that_is_nobodys_and_one_that_is_used_answer_alike(client):
    user = someone()
    nobody = client.get("/account/welcome/00000000-0000-4000-8000-000000000000/abc-def/")
    known = client.get(f"/account/welcome/{user.reference}/abc-def/")

    assert (nobody.status_code, nobody.content) == (known.status_code, known.content)
