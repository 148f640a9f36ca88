"""The site answers a browser."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def test_home(page_of):
    page = page_of("head_of_service")
    page.goto("/")

    assert page.locator("h1").inner_text() == "x"
