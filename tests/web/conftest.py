"""What every test of the site may rely on."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.signals import user_logged_in
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest
from django.utils import timezone

from lineofsight.web.common.append_only import AppendOnly

APPEND_ONLY = (
    "lineofsight.web.records.migrations.0002_access_log_is_append_only",
    "lineofsight.web.accounts.migrations.0002_events_are_append_only",
    "lineofsight.web.improvement.migrations.0002_what_is_written_stays",
)

BEGAN_ON = timezone.localdate()
LONGEST_FILE = timedelta(minutes=15)


@pytest.fixture(scope="module", autouse=True)
def _the_day_stays(request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep a run that lasts beyond midnight in the day on which it began, by setting back the clock by whole hours.

    A test says "a week from today", and what it says of today is worked out when its file is read. A browser and the
    site that it looks at have clocks of their own, so their tests ask for the day when they need it instead.
    """
    back = timedelta()
    while timezone.localdate(timezone.now() + LONGEST_FILE - back) > BEGAN_ON:
        back += timedelta(hours=1)
    if not back or "browser" in request.path.parts:
        yield
        return
    with time_machine.travel(timezone.now() - back, tick=True):
        yield


@pytest.fixture(autouse=True)
def _second_factor_given_by_force_login() -> Iterator[None]:
    """A test that signs somebody in by ``client.force_login`` has them signed in with both factors.

    Such a sign-in comes with no request from a browser. One through the pages does, and is left as it is.
    """

    def mark(request: HttpRequest, user: object, **_: object) -> None:
        if request.method is None:
            request.session["second_factor"] = user.pk

    user_logged_in.connect(mark)
    yield
    user_logged_in.disconnect(mark)


@pytest.fixture(autouse=True)
def _logs_emptied_after_a_test_that_saves(request: pytest.FixtureRequest) -> Iterator[None]:
    """The database refuses to empty its logs, so the guard is lifted before what a test saved is thrown away."""
    marker = request.node.get_closest_marker("django_db")
    asked_for = {"transactional_db", "live_server", "django_db_reset_sequences"} & set(request.fixturenames)
    if not asked_for and not (marker and marker.kwargs.get("transaction")):
        yield
        return
    request.getfixturevalue("_django_db_helper")  # so that this one ends before it
    yield
    lifted = [guard for guard in guards() if holds_rows(guard.table)]
    if lifted:
        with connection.schema_editor() as editor:
            for guard in lifted:
                guard.allow_changes(None, editor)
        call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
        with connection.schema_editor() as editor:
            for guard in lifted:
                guard.refuse_changes(None, editor)


def guards() -> Iterator[AppendOnly]:
    """The guard of every table whose rows are only added."""
    for module in map(importlib.import_module, APPEND_ONLY):
        yield from getattr(module, "guards", None) or [module.guard]


def holds_rows(table: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT EXISTS (SELECT 1 FROM {table})")  # noqa: S608 - a name of our own
        return bool(cursor.fetchone()[0])
