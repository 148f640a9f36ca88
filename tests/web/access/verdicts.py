"""What every page answers to everybody: the table of verdicts that is kept in the folder above.

One line a page, thing that it is about, and method; one column a role, and for those who are no role: signed out, with
a password alone, with a closed account, without a role, and with one that has ended.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from datetime import timedelta
from http.cookies import SimpleCookie
from pathlib import Path

from django.db import transaction
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.utils import timezone

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.roles import ROLES
from tests.factories.web_accounts import appointed, signed_in, someone
from tests.web.access.addresses import addresses, pages
from tests.web.access.council import Council, a_council

TABLE = Path(__file__).parents[1] / "verdicts.csv"
METHODS = ("GET", "POST")
NO_ROLE = ("signed out", "password alone", "closed account", "no role", "role that has ended")
COLUMNS = ("page", "about", "method", *ROLES, *NO_ROLE)
SIGN_IN = ("/account/login/", "/account/second-factor/")


def as_text(rows: list[dict[str, str]]) -> str:
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return written.getvalue()


def kept() -> str:
    return TABLE.read_text(encoding="utf-8")


def verdicts(only: Collection[str] = ()) -> list[dict[str, str]]:
    """Ask every page, or only those of these names, as everybody."""
    council = a_council()
    clients = dict(_clients(council))
    return [
        {"page": page.name, "about": about, "method": method}
        | {who: verdict(client, method, address) for who, client in clients.items()}
        for page in pages()
        if not only or page.name in only
        for about, address in addresses(page, council).items()
        for method in METHODS
    ]


def _clients(council: Council) -> Iterator[tuple[str, Client]]:
    """A browser for everybody, each signed in already."""
    for role in ROLES:
        yield role, browser(council.users[role])
    yield "signed out", Client(raise_request_exception=False)
    alone = browser(someone("head_of_service", username="alone", email="alone@council.example"))
    session = alone.session
    session.pop("second_factor", None)
    session.save()
    yield "password alone", alone
    closed = someone("head_of_service", username="closed", email="closed@council.example")
    yield "closed account", browser(closed)
    User.objects.filter(pk=closed.pk).update(is_active=False)
    yield "no role", browser(someone(None, username="roleless", email="roleless@council.example"))
    ended = someone(None, username="ended", email="ended@council.example")
    yesterday = timezone.localdate() - timedelta(days=1)
    appointed(ended, "head_of_service", to_on=yesterday)
    yield "role that has ended", browser(ended)


def browser(user: User) -> Client:
    return signed_in(Client(raise_request_exception=False), user)


def verdict(client: Client, method: str, address: str) -> str:
    """What the page answers, in a word; whatever it did is undone."""
    answer = ask(client, method, address)
    if answer.status_code == 302:
        where = answer["Location"].partition("?")[0]
        return next((f"to {part}" for part in SIGN_IN if where.startswith(part)), "302")
    return str(answer.status_code)


def ask(client: Client, method: str, address: str, typed: dict[str, object] | None = None) -> object:
    """The answer to one request, after which the database and the browser are as they were."""
    cookies = client.cookies.output(header="", sep=";")
    undone = transaction.atomic()
    undone._from_testcase = True  # as of a test case: what is to be kept for good may be done within
    with undone:
        answer = client.get(address) if method == "GET" else client.generic(method, address, **_body(typed))
        transaction.set_rollback(True)
    client.cookies = SimpleCookie(cookies)
    if answer.streaming:  # a file is read to its end and closed, as by a browser
        answer.streaming_content = [b"".join(answer)]
    return answer


def _body(typed: dict[str, object] | None) -> dict[str, object]:
    """What a browser would send of a form."""
    return {"data": encode_multipart(BOUNDARY, typed or {}), "content_type": MULTIPART_CONTENT}
