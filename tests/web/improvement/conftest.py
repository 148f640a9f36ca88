"""What the tests of improvement plans may ask for."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.web_accounts import someone


@pytest.fixture
def director(client: Client) -> Client:
    """The browser of the director, who may do most to plans."""
    client.force_login(someone("director", name="Iris Mbeki"))
    return client
