"""What every test of the site may rely on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest


@pytest.fixture(autouse=True)
def _second_factor_given_by_force_login() -> Iterator[None]:
    """A test that signs somebody in by ``client.force_login`` has them signed in with both factors.

    Such a sign-in comes with no request from a browser. One through the pages does, and is left as it is.
    """

    def mark(request: HttpRequest, user: object, **_: object) -> None:
        if not request.META:
            request.session["second_factor"] = user.pk

    user_logged_in.connect(mark)
    yield
    user_logged_in.disconnect(mark)
