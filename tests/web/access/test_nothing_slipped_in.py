"""Whatever else is sent with a form, nothing is changed that the form does not ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model
from django.utils import timezone

from lineofsight.web.records.models import BrokenGlass
from tests.web.access.addresses import addresses, pages
from tests.web.access.council import a_council
from tests.web.access.verdicts import browser

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
SLIPPED_IN = {
    "is_staff": "on",
    "is_superuser": "on",
    "is_active": "on",
    "role": "head_of_service",
    "roles": "head_of_service",
    "permissions": "OPEN_RESTRICTED",
    "authority": "999",
    "la": "999",
    "restricted": "",
    "sealed": "",
    "lifted_on": "2020-01-01",
    "until_at": "2099-01-01 00:00",
    "created_by": "1",
    "approved_by": "1",
    "second_by": "1",
    "reviewed_by": "1",
    "was_right": "yes",
    "worker_id": "w1",
    "user_permissions": "1",
    "groups": "1",
}
ASKED_FOR = {"accounts.unsavedform", "accounts.signintry", "accounts.accountevent", "records.accesslogentry"}
"""Tables that note what was asked, and hold nothing that lets anybody see more."""
OF_OURS = ("records", "accounts", "performance")
LEAVES = "account_logout"


def every_column() -> dict[str, str]:
    """A value for every column of every table of ours."""
    names = {field.name for model in ours() for field in model._meta.get_fields() if getattr(field, "column", None)}
    return {name: "1" for name in names if name != "decision"} | SLIPPED_IN


def ours() -> Iterator[type[Model]]:
    for app in OF_OURS:
        yield from apps.get_app_config(app).get_models()


def everything() -> dict[str, list[tuple]]:
    return {
        model._meta.label_lower: list(model.objects.order_by("pk").values_list())
        for model in ours()
        if model._meta.label_lower not in ASKED_FOR
    }


def changed(before: dict[str, list[tuple]]) -> list[str]:
    """The tables that hold something else than before."""
    after = everything()
    return [name for name in after if after[name] != before[name]]


@contextmanager
def written() -> Iterator[list[str]]:
    """Every statement to the database that does more than ask."""
    found: list[str] = []

    def note(execute: Callable[..., object], sql: str, *said: object) -> object:
        if not sql.startswith(("SELECT", "SAVEPOINT", "RELEASE")):
            found.append(sql)
        return execute(sql, *said)

    with connection.execute_wrapper(note):
        yield found


@pytest.fixture
def council(settings, tmp_path):
    settings.SNAPSHOTS = tmp_path
    return a_council()


@pytest.mark.parametrize("role", ("social_worker", "business_support", "inspector", "partner_referrer"))
def test_whoever_changes_nothing_changes_nothing(council, role):
    client, typed, done = browser(council.users[role]), every_column(), []
    at_first = before = everything()
    for page in pages():
        if page.name == LEAVES:
            continue
        for about, address in addresses(page, council).items():
            with written() as statements:
                answer = client.post(address, typed)
                if answer.streaming:  # a file is read to its end and closed, as by a browser
                    b"".join(answer)
            assert answer.status_code < 500, address
            if statements:
                done += [(page.name, about, name) for name in changed(before)]
                before = everything()

    assert done == []
    assert changed(at_first) == []


def test_a_restriction_holds_what_the_form_asks_for(council):
    head, today = council.users["head_of_service"], timezone.localdate()
    date = {"review_on_day": today.day, "review_on_month": today.month, "review_on_year": today.year}
    asked = {"kind": "risk", "addresses_only": "no", "reason": "So.", "owner": head.email} | date

    browser(head).post(f"/children/{council.people['own'].reference}/restrict/", every_column() | asked)

    made = council.people["own"].restrictions.get()
    assert (made.made_by, made.owner, made.from_on, made.review_on, made.lifted_on) == (head, head, today, today, None)


def test_a_decision_holds_who_made_it(council):
    head, restriction = council.users["head_of_service"], council.samples["restriction"]
    browser(head).post(
        f"/restrictions/{restriction.reference}/",
        every_column() | {"decision": "share", "reason": "So.", "user": "inspector@council.example"},
    )

    restriction.refresh_from_db()
    assert (restriction.owner.username, restriction.lifted_on) == ("owner", None)
    assert restriction.decisions.get().by == head


def test_broken_glass_is_ones_own_and_for_an_hour(council):
    worker = council.users["social_worker"]
    asked = {"number": "Qzsealednumber", "category": "urgent", "reason": "So.", "understood": "on"}

    browser(worker).post("/break-the-glass/", every_column() | asked | {"needs_second": "", "user": "1"})

    made = BrokenGlass.objects.latest("pk")
    assert (made.person, made.user) == (council.people["sealed"], worker)
    assert (made.needs_second, made.until_at, made.second_by, made.reviewed_by) == (True, None, None, None)


def test_a_review_is_ones_own(council):
    governor, glass = council.users["information_governance"], council.samples["glass"]
    browser(governor).post(f"/glass/{glass.reference}/", every_column() | {"was_right": "no", "said": "So."})

    before = glass.until_at
    glass.refresh_from_db()
    assert (glass.reviewed_by, glass.was_right, glass.until_at) == (governor, False, before)
    assert glass.user.username == "breaker"
