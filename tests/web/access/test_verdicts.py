"""Who may open what is as the table says, for every page, role and method."""

from __future__ import annotations

import csv

import pytest
from django.db import connection

from lineofsight.web.accounts.roles import ROLES
from tests.web.access.addresses import CHILD, pages
from tests.web.access.council import SEES
from tests.web.access.verdicts import NO_ROLE, as_text, kept, verdicts

PUBLIC = {
    "account_login",
    "choose_password",
    "health",
    "help",
    "mfa_authenticate",
    "openid_connect_callback",
}
"""Every page that somebody opens who is not signed in. A new one is a decision, and made here."""
MOST_PUBLIC = 6
BY_TOKEN = {"api_figures", "api_indicators"}
"""What opens to a program with a token, and never to a session."""
BY_TOKEN_OR_SESSION = {"openapi-json"}
"""How the interface for programs is asked: it holds nothing of the council."""
UNKNOWN = {"signed out", "password alone", "closed account"}
REFUSED = {"404", "to /account/login/", "to /account/second-factor/"}


@pytest.fixture(scope="module")
def table():
    return list(csv.DictReader(kept().splitlines()))


@pytest.mark.django_db  # who may see a child is a question to the database; all else is decided before it is asked
def test_every_page_answers_everybody_as_the_table_says(settings, tmp_path):
    settings.SNAPSHOTS = tmp_path

    asked = {page.name for page in pages()} if connection.vendor == "sqlite" else of_children()
    found = as_text(verdicts(asked)).splitlines()
    said = [line for line in kept().splitlines() if line.partition(",")[0] in asked | {"page"}]

    assert [line for line in found if line not in said] == [], "run: .venv/bin/python tools/make_verdicts.py"
    assert [line for line in said if line not in found] == [], "run: .venv/bin/python tools/make_verdicts.py"


def test_the_pages_open_to_strangers_are_these_few():
    assert {page.name for page in pages() if page.is_public} == PUBLIC | BY_TOKEN | BY_TOKEN_OR_SESSION
    assert len(PUBLIC) <= MOST_PUBLIC


def test_what_asks_for_a_token_opens_to_nobody_without_one(table):
    answers = {row["page"]: row for row in table if row["method"] == "GET"}
    everybody = {*ROLES, *NO_ROLE}

    assert {answers[page][who] for page in BY_TOKEN for who in everybody} == {"401"}
    refused = {who for page in BY_TOKEN_OR_SESSION for who in everybody if answers[page][who] == "401"}
    assert refused == UNKNOWN
    assert {answers[page][who] for page in BY_TOKEN_OR_SESSION for who in everybody - UNKNOWN} == {"200"}


def test_every_page_stands_in_the_table(table):
    assert {page.name for page in pages()} == {row["page"] for row in table}


def test_nobody_without_a_role_and_a_second_factor_opens_a_page_about_children(table):
    opened = [
        (row["page"], row["about"], row["method"], who)
        for row in table
        for who in NO_ROLE
        if row["page"] in of_children() and row[who] not in REFUSED
    ]

    assert opened == []


def test_a_page_of_a_child_opens_to_those_who_see_the_child(table):
    wrong = [
        (row["page"], row["about"], role, row[role])
        for row in table
        for role in ROLES
        if row["page"] in of_children() and (row[role] == "200") > (row["about"] in SEES.get(role, set()))
    ]
    owns = {row["page"]: row["social_worker"] for row in table if row["about"] == "own" and row["method"] == "GET"}

    assert wrong == []
    assert owns["child"] == "200"


def of_children():
    return {page.name for page in pages() if page.pattern.startswith(CHILD)}
