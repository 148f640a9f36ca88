"""The site answers."""

from __future__ import annotations

import pytest


@pytest.mark.django_db
def test_the_site_says_that_it_is_well(client):
    answer = client.get("/health/")

    assert (answer.status_code, answer.content) == (200, b"ok")
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_stranger_is_asked_to_sign_in(client):
    answer = client.get("/")

    assert (answer.status_code, answer["Location"]) == (302, "/account/login/?next=/")
