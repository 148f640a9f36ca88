"""What every test of the site may rely on."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

import pytest
from django.contrib.auth.signals import user_logged_in
from django.db import connection
from django.http import HttpRequest

APPEND_ONLY = (
    "lineofsight.web.records.migrations.0002_access_log_is_append_only",
    "lineofsight.web.accounts.migrations.0002_events_are_append_only",
)


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
    for guard in (importlib.import_module(name).guard for name in APPEND_ONLY):
        with connection.schema_editor() as editor:
            guard.allow_changes(None, editor)
            editor.execute(f"DELETE FROM {guard.table}")  # noqa: S608 - a name of our own
            guard.refuse_changes(None, editor)
