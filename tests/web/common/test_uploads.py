"""What is larger than any file may be is refused before it is read, whoever sends it."""

from __future__ import annotations

import pytest
from django.test import Client

from lineofsight.web.common.middleware.uploads import MOST_BYTES
from lineofsight.web.improvement.rules import LARGEST_FILE
from tests.factories.web_accounts import signed_in, someone

pytestmark = pytest.mark.django_db


class Unread:
    """A body that nobody may read."""

    def read(self, *_: object) -> bytes:
        raise AssertionError("this was read")

    readline = read


def sent(client, length):
    """The answer to a form that says how long it is."""
    form = {"CONTENT_LENGTH": str(length), "CONTENT_TYPE": "multipart/form-data; boundary=x", "wsgi.input": Unread()}
    return client.generic("POST", "/account/login/", **form)


@pytest.mark.parametrize("who", ("stranger", "director"))
def test_what_is_too_large_is_refused_unread(who):
    client = Client(enforce_csrf_checks=True)
    client.cookies["csrf"] = "x" * 32
    answer = sent(signed_in(client, someone("director")) if who == "director" else client, MOST_BYTES + 1)

    assert (answer.status_code, b"larger than 52 MB" in answer.content) == (413, True)
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_what_is_no_larger_is_read():
    client = Client(enforce_csrf_checks=True)
    client.cookies["csrf"] = "x" * 32

    with pytest.raises(AssertionError, match="this was read"):
        sent(client, MOST_BYTES)


def test_the_largest_file_that_a_page_takes_fits():
    assert LARGEST_FILE < MOST_BYTES
